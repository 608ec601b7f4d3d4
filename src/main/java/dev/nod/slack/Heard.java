package dev.nod.slack;

import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a message means to Nod. */
sealed interface Heard {

    /** Nothing: it is not said by a person to Nod. */
    record Nothing() implements Heard {}

    /** Somebody asks. */
    record Question(Request request) implements Heard {}

    /**
     * Somebody speaks to Nod and asks nothing.
     *
     * @param at where they can be told something
     */
    record NoQuestion(String user, Place at) implements Heard {}

    /** Somebody from another workspace, or in a channel shared with one, speaks to Nod. */
    record Outside(String user, Place at) implements Heard {}

    /** Reads a mention, or a direct message. */
    static Heard in(Delivery delivery, Installation nod, Triage triage, Instant now) {
        var event = delivery.event();
        var user = event.user();
        var channel = event.channel();
        var ts = event.ts();
        if (user == null || channel == null || ts == null || !isSaidByAPerson(event, nod)
                || !isSaidToNod(event)) {
            return new Nothing();
        }
        if (delivery.isExtSharedChannel() || isForeign(event.userTeam(), nod)
                || isForeign(event.sourceTeam(), nod)) {
            return new Outside(user, new Place(channel, event.threadTs()));
        }
        var question = QuestionText.of(event.text() == null ? "" : event.text(), nod.user());
        if (isNoQuestion(question)) {
            return new NoQuestion(user, new Place(channel, event.threadTs()));
        }
        var thread = event.threadTs() == null ? ts : event.threadTs();
        return new Question(new Request(new RequestId(nod.team(), channel, ts), new Person(nod.team(), user),
                new Place(channel, thread), new MessageRef(channel, ts), question, now,
                triage.errand(channel, question)));
    }

    private static boolean isSaidByAPerson(Delivery.Event event, Installation nod) {
        return event.botId() == null
                && event.appId() == null
                && !event.hidden()
                && !nod.user().equals(event.user())
                && !Objects.equals(event.user(), SlackPeople.SLACKBOT);
    }

    private static boolean isSaidToNod(Delivery.Event event) {
        return event.type().equals("app_mention") || Objects.equals(event.channelType(), "im");
    }

    private static boolean isForeign(@Nullable String team, Installation nod) {
        return team != null && !team.equals(nod.team());
    }

    /** Whether these words ask for nothing but an explanation. */
    static boolean isNoQuestion(String words) {
        return words.isBlank() || words.strip().toLowerCase(Locale.ROOT).matches("help[?!.]*");
    }
}
