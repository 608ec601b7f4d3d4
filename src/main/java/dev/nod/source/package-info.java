/** Reads folders, Git repositories and web sites of documents in many formats into documents of plain text. */
@NullMarked
package dev.nod.source;

import org.jspecify.annotations.NullMarked;
