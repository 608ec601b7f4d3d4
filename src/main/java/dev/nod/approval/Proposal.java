package dev.nod.approval;

import dev.nod.draft.Draft;
import dev.nod.request.Request;
import java.time.Instant;
import java.util.ArrayList;

/**
 * What people are asked to approve: to answer this request with this draft.
 *
 * @param expiresAt from when on a vote no longer counts
 */
public record Proposal(Request request, Draft draft, Instant expiresAt) {

    /** Covers the question, the place of the answer, and the answer with its quotes and links. */
    public Digest digest() {
        var parts = new ArrayList<String>();
        parts.add(request.id().toString());
        parts.add(request.asker().toString());
        parts.add(request.answerAt().toString());
        parts.add(request.question());
        for (var statement : draft.statements()) {
            parts.add(statement.text());
            for (var citation : statement.citations()) {
                parts.add(citation.quote());
                parts.add(citation.url());
            }
        }
        return Digest.of(parts);
    }
}
