/** Models over HTTP: what turns texts into vectors. */
@NullMarked
package dev.nod.model;

import org.jspecify.annotations.NullMarked;
