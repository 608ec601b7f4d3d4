/** Reads folders, Git repositories and web sites of Markdown, HTML and plain text into documents of plain text. */
@NullMarked
package dev.nod.source;

import org.jspecify.annotations.NullMarked;
