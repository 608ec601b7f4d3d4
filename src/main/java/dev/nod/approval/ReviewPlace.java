package dev.nod.approval;

/** Where people are asked to decide. */
public sealed interface ReviewPlace {

    /**
     * A channel of its own.
     *
     * @param nameOrId its name without the #, or its id
     */
    record Channel(String nameOrId) implements ReviewPlace {

        public Channel {
            if (nameOrId.isBlank()) {
                throw new IllegalArgumentException("a review channel needs a name or an id");
            }
        }
    }

    /** The asker's own channel or thread; where that is a direct message, the default channel. */
    record AskersPlace() implements ReviewPlace {}
}
