package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.nod.action.Answer;
import dev.nod.action.Notice;
import dev.nod.request.Person;
import dev.nod.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What askers get: an answer as a colleague would write it, or plain words why there is none. */
final class AnswerPosts {

    private static final int LONGEST_SOURCES = 2_800;
    private static final int LONGEST_FALLBACK = 1_500;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_WORDS = 1_500;

    private AnswerPosts() {}

    static Post answer(Answer answer) {
        var texts = AnswerText.sections(answer.release());
        var blocks = new ArrayList<LayoutBlock>();
        texts.forEach(text -> blocks.add(Kit.section(text)));
        if (!answer.release().sources().isEmpty()) {
            blocks.addAll(sources(Sources.of(answer.release())));
        }
        blocks.add(Kit.context(approval(answer)));
        return new Post(Mrkdwn.cut(String.join("\n", texts), LONGEST_FALLBACK), blocks);
    }

    private static List<LayoutBlock> sources(Sources sources) {
        var links = new SectionTexts(LONGEST_SOURCES);
        links.add(sources.isOne() ? "*Source*" : "*Sources*");
        sources.links().forEach(links::add);
        return links.finish().stream().map(Kit::section).toList();
    }

    private static String approval(Answer answer) {
        if (answer.approvedBy().isEmpty()) {
            return "Sent by a rule; no person has approved it";
        }
        var approved = "Approved by " + Mrkdwn.people(answer.approvedBy());
        var editor = answer.editor();
        return editor == null
                ? approved
                : "%s  ·  edited by %s".formatted(approved, Mrkdwn.user(editor.id()));
    }

    static Post notice(Notice notice, Request request) {
        var people = Questions.isDirect(request.answerAt())
                ? "I have passed your question to the people in charge; they will get back to you."
                : "I have passed your question to the people in charge; they will answer you here.";
        return switch (notice) {
            case Notice.NotFound _ -> Post.plain("I did not find this in our documents. " + people);
            case Notice.Declined(var by, var reason) -> Post.plain(declined(by, reason));
            case Notice.Expired _ -> expired(request);
            case Notice.Stopped(var why) -> Post.plain(
                    "It was approved, but I stopped before I did it: %s. Please ask again, or ask a colleague."
                            .formatted(quoted(why)));
            case Notice.Called(var title, var result) ->
                Post.plain("✅ *%s*: done.\n%s".formatted(quoted(title), quoted(result)));
            case Notice.CallFailed(var title, var why) -> Post.plain(
                    "❗ *%s* was approved, but could not be done. %s\nThe people in charge have been told."
                            .formatted(quoted(title), quoted(why)));
            case Notice.CallUncertain(var title) -> Post.plain(
                    "⚠️ *%s* was approved, and may have been done or not: I cannot tell. A colleague looks into it, "
                            .formatted(quoted(title)) + "and I tell you what comes of it.");
            case Notice.Incomplete incomplete -> Post.plain(incomplete(incomplete));
            case Notice.Failed _ ->
                Post.plain("Something went wrong on my side, and I have no answer for you. " + people);
        };
    }

    private static String incomplete(Notice.Incomplete incomplete) {
        var problems = incomplete.problems()
                .stream()
                .map(problem -> "• " + quoted(problem))
                .collect(Collectors.joining("\n"));
        var told = "For *%s* I need to know more, so nothing was asked for:\n%s"
                .formatted(quoted(incomplete.title()), problems);
        return incomplete.command() == null
                ? told + "\nPlease ask again and tell it."
                : "%s\nPlease ask again and tell it, or write `/nod %s`".formatted(told,
                        quoted(incomplete.command()).replace('`', '\''));
    }

    private static String declined(Person by, @Nullable String reason) {
        var declined = "%s looked at what I had drafted and decided not to send it."
                .formatted(Mrkdwn.user(by.id()));
        return reason == null
                ? declined + " Please ask them directly."
                : "%s They wrote:\n%s".formatted(declined, Mrkdwn.quote(reason, LONGEST_REASON));
    }

    private static Post expired(Request request) {
        var words = "Nobody had the time to look at what I had drafted, so nothing has been done. Press the button "
                + "to ask me again, or ask a colleague directly.";
        return new Post(words, List.of(Kit.section(words), Cards.again(request.id().toString())));
    }

    /** Words that another system wrote, as a part of a sentence. */
    private static String quoted(String words) {
        return Mrkdwn.cut(Mrkdwn.escape(words).strip().replace(PlainText.FENCE, "'''"), LONGEST_WORDS);
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
