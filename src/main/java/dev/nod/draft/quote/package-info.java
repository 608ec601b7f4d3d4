/** Answers without a language model: quotes, to the letter, of the places that speak most about what was asked. */
@NullMarked
package dev.nod.draft.quote;

import org.jspecify.annotations.NullMarked;
