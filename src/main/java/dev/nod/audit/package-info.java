/** What happened, who did it, and to which content, in a chain of hashes that shows later changes. */
@NullMarked
package dev.nod.audit;

import org.jspecify.annotations.NullMarked;
