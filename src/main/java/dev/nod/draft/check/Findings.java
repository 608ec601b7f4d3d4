package dev.nod.draft.check;

import dev.nod.draft.Check;
import dev.nod.draft.Finding;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a draft. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** The draft carries it, and is marked. */
    void mark(Check check, String words) {
        found.add(new Finding(check, words, false));
    }

    /** A statement is marked, by its number from 1. */
    void mark(Check check, int statement, String words) {
        mark(check, "statement %d %s".formatted(statement, words));
    }

    /** Something is cut. */
    void cut(Check check, String words) {
        found.add(new Finding(check, words, true));
    }

    /** A statement is cut, by its number from 1. */
    void cut(Check check, int statement, String words) {
        cut(check, "statement %d %s".formatted(statement, words));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
