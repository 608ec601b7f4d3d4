package dev.nod.knowledge;

import dev.nod.request.Turn;
import java.util.List;

/**
 * What to search for, on whose behalf.
 *
 * @param question  free text of any length; nothing in it is read as query syntax
 * @param earlier   what was said before it in the conversation, oldest first
 * @param clearance what may be found
 */
public record Query(String question, List<Turn> earlier, Clearance clearance) {

    public Query {
        earlier = List.copyOf(earlier);
    }

    /** A question outside any conversation. */
    public Query(String question, Clearance clearance) {
        this(question, List.of(), clearance);
    }
}
