/** Fakes and fixtures that the tests of several packages share. */
@NullMarked
package dev.nod.testing;

import org.jspecify.annotations.NullMarked;
