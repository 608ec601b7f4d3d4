package dev.nod.slack;

import dev.nod.request.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reviewers are told besides the drafts. */
final class ReviewNotes {

    private static final int LONGEST_QUESTION = 2_000;

    private ReviewNotes() {}

    static Post passOn(Request request, @Nullable String permalink) {
        return note("Question without an answer",
                "*No draft: I found no answer to this in the documents.* " + (Questions.isDirect(
                        request.answerAt())
                                ? "Please write to %s.".formatted(Mrkdwn.user(request.asker().id()))
                                : "Please answer in the thread."),
                request, permalink);
    }

    static Post failure(Request request, @Nullable String permalink) {
        return note("Message not delivered",
                "*What I had to tell %s about this may not have arrived.* Please look, and send it by hand if so."
                        .formatted(Mrkdwn.user(request.asker().id())),
                request, permalink);
    }

    static Post reminder(Instant expiresAt) {
        return Post.plain("🔔 This draft still waits for a decision; it expires %s."
                .formatted(Mrkdwn.time(expiresAt)));
    }

    /** @param called who is called in, as mrkdwn */
    static Post warning(Instant expiresAt, List<String> called) {
        var warning = "⏰ Nobody has decided on this draft, and it expires soon: %s.".formatted(
                Mrkdwn.time(expiresAt));
        return Post.plain(called.isEmpty()
                ? warning
                : "%s %s".formatted(Mrkdwn.listed(called, "and"), warning));
    }

    private static Post note(String title, String what, Request request, @Nullable String permalink) {
        var question = Questions.headline(request, permalink) + "\n"
                + Mrkdwn.quote(request.question(), LONGEST_QUESTION);
        var brief = Mrkdwn.cut(Mrkdwn.escape(request.question()).replace('\n', ' '), 150);
        return new Post("%s: %s".formatted(title, brief),
                List.of(Kit.header(title), Kit.section(question), Kit.section(what)));
    }
}
