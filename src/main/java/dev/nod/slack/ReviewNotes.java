package dev.nod.slack;

import dev.nod.request.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reviewers are told about questions that Nod could not bring to an end. */
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

    private static Post note(String title, String what, Request request, @Nullable String permalink) {
        var question = Questions.headline(request, permalink) + "\n"
                + Mrkdwn.quote(request.question(), LONGEST_QUESTION);
        var brief = Mrkdwn.cut(Mrkdwn.escape(request.question()).replace('\n', ' '), 150);
        return new Post("%s: %s".formatted(title, brief),
                List.of(Kit.header(title), Kit.section(question), Kit.section(what)));
    }
}
