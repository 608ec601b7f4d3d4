/** The static workflow: asking, deciding, acting, and resuming what a stop left behind. */
@NullMarked
package dev.nod.workflow;

import org.jspecify.annotations.NullMarked;
