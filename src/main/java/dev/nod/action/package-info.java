/** What an approval releases, how it may end, and the ports that carry it out. */
@NullMarked
package dev.nod.action;

import org.jspecify.annotations.NullMarked;
