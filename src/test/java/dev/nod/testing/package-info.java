/** What tests share: a clock that the test moves, and hand-made stand-ins for the ports. */
@NullMarked
package dev.nod.testing;

import org.jspecify.annotations.NullMarked;
