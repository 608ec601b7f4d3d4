package dev.nod.approval;

import java.util.List;

/** What the reactions on a card say now. */
public sealed interface Reactions {

    /** The votes that stand there, in no order. */
    record Read(List<Vote> votes) implements Reactions {

        public Read {
            votes = List.copyOf(votes);
        }
    }

    /** The card is not there any more. */
    record Gone(String why) implements Reactions {}

    /** They cannot be read now. */
    record Unreadable(String why) implements Reactions {}
}
