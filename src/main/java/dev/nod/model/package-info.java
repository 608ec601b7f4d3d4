/** Models over HTTP: what writes answers in a form, what turns texts into vectors, and what counts tokens. */
@NullMarked
package dev.nod.model;

import org.jspecify.annotations.NullMarked;
