package dev.nod.workflow;

import dev.nod.draft.prompt.Failure;

/** Says what went wrong with a language model, for approvers. */
final class Mishaps {

    private Mishaps() {}

    /**
     * A sentence without its full stop.
     *
     * @param why what is known of a model that was not asked
     */
    static String words(Failure failure, String why) {
        return switch (failure) {
            case UNAVAILABLE -> "The language model could not be reached";
            case TOO_SLOW -> "The language model took too long";
            case REFUSED -> "The language model refused to answer";
            case CUT_SHORT -> "The language model wrote more than it may";
            case UNUSABLE -> "The language model gave no answer that can be used";
            case TOO_EXPENSIVE ->
                why.isBlank() ? "The language model would have been too expensive" : sentence(why);
            case CANCELLED -> "The language model was interrupted";
        };
    }

    private static String sentence(String why) {
        var stripped = why.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
