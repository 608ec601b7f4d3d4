package dev.nod.draft.check;

import dev.nod.draft.Drafted;
import dev.nod.draft.Finding;
import java.util.List;

/**
 * What is left of a draft, and what was wrong with it.
 *
 * @param drafted  the answer without the statements that were cut; nothing left means that nothing was found
 * @param findings each check that was not passed
 */
public record Proof(Drafted drafted, List<Finding> findings) {

    public Proof {
        findings = List.copyOf(findings);
    }
}
