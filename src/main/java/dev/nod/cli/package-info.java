/** The commands, and all that Nod writes on a terminal. */
@NullMarked
package dev.nod.cli;

import org.jspecify.annotations.NullMarked;
