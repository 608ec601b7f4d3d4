/** Documents and their passages, and the ports for searching them and for keeping the index. */
@NullMarked
package dev.nod.knowledge;

import org.jspecify.annotations.NullMarked;
