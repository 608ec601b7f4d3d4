/** Holds what was drafted to its sources, and to what may be shown at all, before a person sees it. */
@NullMarked
package dev.nod.draft.check;

import org.jspecify.annotations.NullMarked;
