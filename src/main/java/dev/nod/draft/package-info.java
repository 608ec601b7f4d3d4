/** A proposed answer made of quoted, cited statements, and the port for writing one. */
@NullMarked
package dev.nod.draft;

import org.jspecify.annotations.NullMarked;
