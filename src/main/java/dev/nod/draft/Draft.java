package dev.nod.draft;

import java.util.List;

/**
 * A proposed answer.
 *
 * @param statements what it says, in order, at least one statement
 * @param confidence how sure its writer is that it answers the question, 0 to 1
 */
public record Draft(List<Statement> statements, double confidence) {

    public Draft {
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a draft needs a statement");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1, got " + confidence);
        }
        statements = List.copyOf(statements);
    }
}
