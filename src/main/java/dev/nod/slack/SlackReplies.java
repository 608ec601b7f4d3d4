package dev.nod.slack;

import dev.nod.action.Answer;
import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Notice;
import dev.nod.action.Outcome;
import dev.nod.action.Replies;
import dev.nod.request.Request;
import java.time.Instant;

/** The asker's side of Slack: answers and notices where the question was asked. */
public final class SlackReplies implements Replies {

    private final Poster poster;
    private final Traces traces;
    private final AskedMessages asked;

    public SlackReplies(SlackSession session) {
        poster = new Poster(session.api());
        traces = new Traces(session.api(), session.nod());
        asked = new AskedMessages(session.api());
    }

    @Override
    public Outcome answer(EffectId id, Answer answer) {
        var request = answer.request();
        var post = AnswerPosts.recalling(request, AnswerPosts.answer(answer));
        return poster.postAnswer(id, request.id(), request.answerAt(), post);
    }

    @Override
    public Outcome tell(EffectId id, Request request, Notice notice) {
        var post = AnswerPosts.recalling(request, AnswerPosts.notice(notice, request));
        return poster.post(id, request.id(), request.answerAt(), post);
    }

    @Override
    public boolean isGone(Request request) {
        return asked.isGone(request);
    }

    @Override
    public Lookup find(EffectId id, Request request, Instant since) {
        return traces.find(id, request.answerAt(), since);
    }
}
