/** Keeps requests, approvals and effects in a database file, so that nothing decided is lost or done twice. */
@NullMarked
package dev.nod.store;

import org.jspecify.annotations.NullMarked;
