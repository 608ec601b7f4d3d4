/** What a language model is asked, and all that it may answer; the port for asking one. */
@NullMarked
package dev.nod.draft.prompt;

import org.jspecify.annotations.NullMarked;
