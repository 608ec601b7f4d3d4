package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.nod.action.Answer;
import dev.nod.action.Notice;
import dev.nod.request.Place;
import dev.nod.request.Request;
import java.util.ArrayList;
import java.util.List;

/** What askers get: an answer as a colleague would write it, or plain words why there is none. */
final class AnswerPosts {

    private static final int LONGEST_SOURCES = 2_800;
    private static final int LONGEST_FALLBACK = 1_500;
    private static final int LONGEST_QUESTION = 500;

    private AnswerPosts() {}

    static Post answer(Answer answer) {
        var sources = new Sources(answer.draft());
        var texts = AnswerText.sections(answer.draft(), sources);
        var blocks = new ArrayList<LayoutBlock>();
        texts.forEach(text -> blocks.add(Kit.section(text)));
        var links = new SectionTexts(LONGEST_SOURCES);
        links.add(sources.isOne() ? "*Source*" : "*Sources*");
        sources.links().forEach(links::add);
        links.finish().forEach(text -> blocks.add(Kit.section(text)));
        blocks.add(Kit.context("Approved by " + Mrkdwn.user(answer.approvedBy().id())));
        return new Post(Mrkdwn.cut(String.join("\n", texts), LONGEST_FALLBACK), blocks);
    }

    static Post notice(Notice notice, Place at) {
        var people = Questions.isDirect(at)
                ? "I have passed your question to the people in charge; they will get back to you."
                : "I have passed your question to the people in charge; they will answer you here.";
        return Post.plain(switch (notice) {
            case Notice.NotFound _ -> "I did not find this in our documents. " + people;
            case Notice.Declined(var by) ->
                "%s looked at the answer I had drafted and decided not to send it. Please ask them directly."
                        .formatted(Mrkdwn.user(by.id()));
            case Notice.Expired _ ->
                "Nobody had the time to look at the answer I had drafted, so I cannot give "
                        + "it to you. Please ask me again, or ask a colleague directly.";
            case Notice.Failed _ ->
                "Something went wrong on my side, and I have no answer for you. " + people;
        });
    }

    /** Where no message holds the question, as after a slash command, the reply itself recalls it. */
    static Post recalling(Request request, Post reply) {
        if (request.message() != null) {
            return reply;
        }
        var question = Mrkdwn.quote(request.question(), LONGEST_QUESTION);
        var blocks = new ArrayList<LayoutBlock>(List.of(Kit.section("You asked:\n" + question)));
        blocks.addAll(reply.blocks());
        return new Post("You asked:\n%s\n%s".formatted(question, reply.text()), blocks);
    }
}
