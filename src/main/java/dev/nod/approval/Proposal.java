package dev.nod.approval;

import dev.nod.action.Release;
import dev.nod.draft.Account;
import dev.nod.request.Person;
import dev.nod.request.Request;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked to approve about a request.
 *
 * @param revision 1 for the first draft for the request; each edit, and each drafting anew, makes the next one
 * @param release  what a yes releases
 * @param editor   whose edit this revision is, or null when Nod drafted it
 * @param account  how it came about
 * @param heldBack the rule that would have accepted it, had it not been one of its sample; null if there is none
 */
public record Proposal(
        Request request,
        int revision,
        Release release,
        @Nullable Person editor,
        Deadlines deadlines,
        Account account,
        @Nullable AutoAccept heldBack) {

    public Proposal {
        if (revision < 1) {
            throw new IllegalArgumentException("revisions are counted from 1, got " + revision);
        }
    }

    /** One that no rule has to do with. */
    public Proposal(
            Request request,
            int revision,
            Release release,
            @Nullable Person editor,
            Deadlines deadlines,
            Account account) {
        this(request, revision, release, editor, deadlines, account, null);
    }

    /** One of which nothing else is known. */
    public Proposal(
            Request request,
            int revision,
            Release release,
            @Nullable Person editor,
            Deadlines deadlines) {
        this(request, revision, release, editor, deadlines, Account.NONE);
    }

    /** The same as one of the sample of a rule. */
    Proposal heldBackBy(AutoAccept rule) {
        return new Proposal(request, revision, release, editor, deadlines, account, rule);
    }

    /** Covers the question, the place of the answer, and everything that a yes releases. */
    public Digest digest() {
        var parts = new ArrayList<String>();
        parts.add(request.id().toString());
        parts.add(String.valueOf(revision));
        parts.add(request.asker().toString());
        parts.add(request.answerAt().toString());
        parts.add(request.question());
        parts.add(request.errand().workflow());
        parts.add(release.getClass().getSimpleName());
        parts.addAll(release.parts());
        return Digest.of(parts);
    }
}
