/** The life of a draft from posted to settled: votes, policy, who may decide, and the ports that keep and show it. */
@NullMarked
package dev.nod.approval;

import org.jspecify.annotations.NullMarked;
