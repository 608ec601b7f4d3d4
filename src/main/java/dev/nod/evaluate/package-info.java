/** Questions whose answers are known, and how well a search does on them. */
@NullMarked
package dev.nod.evaluate;

import org.jspecify.annotations.NullMarked;
