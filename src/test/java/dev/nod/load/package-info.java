/** A program, run by hand, that measures Nod under a load which no workspace has. */
@NullMarked
package dev.nod.load;

import org.jspecify.annotations.NullMarked;
