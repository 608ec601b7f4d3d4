/** The admin API: whether Nod is well, what is indexed, and reindexing on demand. */
@NullMarked
package dev.nod.admin;

import org.jspecify.annotations.NullMarked;
