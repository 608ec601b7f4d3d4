/** Questions whose answers are known, and how well searches and drafts do on them. */
@NullMarked
package dev.nod.evaluate;

import org.jspecify.annotations.NullMarked;
