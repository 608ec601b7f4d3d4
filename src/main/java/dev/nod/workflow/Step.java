package dev.nod.workflow;

/** One thing that a workflow does on the way to a draft; there are no others. */
public sealed interface Step {

    /**
     * Searches the documents.
     *
     * @param passages how many passages to find at most
     */
    record Retrieve(int passages) implements Step {

        public Retrieve {
            if (passages < 1) {
                throw new IllegalArgumentException("retrieve finds a passage at least");
            }
        }
    }

    /**
     * Asks another system, by one GET that changes nothing there, and adds its answer to the passages.
     *
     * @param lookup the name of its template
     */
    record Lookup(String lookup) implements Step {}

    /**
     * Writes the draft: a language model does if there is one, else it is made of quotes.
     *
     * @param prompt the name of its instructions
     */
    record Draft(String prompt) implements Step {}

    /** Holds the draft to its sources by rules. */
    record Check() implements Step {}

    /**
     * Asks a language model whether each statement follows from its quotes.
     *
     * @param prompt the name of its instructions
     */
    record Judge(String prompt) implements Step {}

    /** What it is called in the settings. */
    default String word() {
        return switch (this) {
            case Retrieve _ -> "retrieve";
            case Lookup _ -> "lookup";
            case Draft _ -> "draft";
            case Check _ -> "check";
            case Judge _ -> "judge";
        };
    }
}
