package dev.nod.testing;

import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Query;

/** Queries as the tests of search need them. */
public final class Queries {

    private Queries() {}

    /** A question outside any conversation, by somebody who may see all. */
    public static Query about(String question) {
        return new Query(question, Clearance.ALL);
    }
}
