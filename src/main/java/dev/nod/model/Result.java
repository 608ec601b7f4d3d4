package dev.nod.model;

import dev.nod.draft.prompt.Failure;

/**
 * What one model made of a form.
 *
 * @param <T> what is made of the form
 */
sealed interface Result<T> {

    record Filled<T>(T content) implements Result<T> {}

    /**
     * Nothing.
     *
     * @param why a sentence for people, without what the model or its server said
     */
    record Missed<T>(Failure failure, String why) implements Result<T> {}
}
