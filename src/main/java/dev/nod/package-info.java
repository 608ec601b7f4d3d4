/** Nod as a whole: how its parts fit, and how it starts and stops. */
@NullMarked
package dev.nod;

import org.jspecify.annotations.NullMarked;
