/** The index of passages in a folder of Lucene files, and the search over it. */
@NullMarked
package dev.nod.lucene;

import org.jspecify.annotations.NullMarked;
