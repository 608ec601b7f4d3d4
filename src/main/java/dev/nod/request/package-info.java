/** What an employee asked, who they are, and where they asked it. */
@NullMarked
package dev.nod.request;

import org.jspecify.annotations.NullMarked;
