/** Tests of the database on real files and with real processes. */
@NullMarked
package dev.nod.store;

import org.jspecify.annotations.NullMarked;
