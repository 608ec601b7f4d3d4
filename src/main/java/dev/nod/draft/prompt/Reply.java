package dev.nod.draft.prompt;

/**
 * What came of asking a model.
 *
 * @param <T> what it was asked for
 */
public sealed interface Reply<T> {

    /** It filled in the form. */
    record Given<T>(T content, Exchange exchange) implements Reply<T> {}

    /**
     * It did not.
     *
     * @param why a sentence for people, without what the model said
     */
    record Failed<T>(Failure failure, String why, Exchange exchange) implements Reply<T> {}

    /** What was said meanwhile, and what it took. */
    Exchange exchange();
}
