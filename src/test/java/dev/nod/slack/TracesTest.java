package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Answer;
import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.action.Release;
import dev.nod.approval.Reactions;
import dev.nod.request.MessageRef;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {

    private static final EffectId EFFECT = new EffectId(new UUID(1, 2));
    private static final EffectId OTHER = new EffectId(new UUID(3, 4));

    private @TempDir Path folder;
    private Office office;
    private SlackReplies replies;
    private SlackReviewDesk desk;
    private final Instant start = Clock.systemUTC().instant();

    @BeforeEach
    void open() {
        office = new Office(folder, Office.mayDecide("U0BEN00001"));
        replies = new SlackReplies(office.session);
        desk = office.desk;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void findsAnAnswerInItsThread() {
        var request = asked(office.help(), office.chat.say("eli", office.help(), "just talking"));

        var posted = replies.answer(EFFECT,
                new Answer(request, new Release.Quoted(Samples.draft("So.")), List.of(Samples.BEN), null));

        assertThat(replies.find(EFFECT, request, start)).isEqualTo(new Lookup.Found(message(posted)));
        assertThat(replies.find(OTHER, request, start)).isEqualTo(new Lookup.Absent());
    }

    @Test
    void findsAnAnswerInADirectMessageWithoutAThread() {
        var request = asked(office.chat.directMessage("ana"), null);

        var posted = replies.answer(EFFECT,
                new Answer(request, new Release.Quoted(Samples.draft("So.")), List.of(Samples.BEN), null));

        assertThat(replies.find(EFFECT, request, start)).isEqualTo(new Lookup.Found(message(posted)));
        assertThat(replies.find(OTHER, request, start)).isEqualTo(new Lookup.Absent());
    }

    @Test
    void findsACardBehindManyOtherMessages() {
        var request = asked(office.help(), null);
        var posted = desk.passOn(EFFECT, request);
        for (var number = 0; number < 250; number++) {
            office.chat.say("ben", office.review(), "message " + number);
        }

        assertThat(desk.find(EFFECT, request, start)).isEqualTo(new Lookup.Found(message(posted)));
        assertThat(desk.find(OTHER, request, start)).isEqualTo(new Lookup.Absent());
    }

    @Test
    void marksEachMessageWithItsRequest() throws Exception {
        var request = asked(office.help(), null);
        desk.reportFailure(EFFECT, request);

        var history = office.session.client()
                .slack()
                .methods(office.workspace.botToken())
                .conversationsHistory(call -> call.channel(office.review()).includeAllMetadata(true));

        var mark = history.getMessages().getFirst().getMetadata();
        assertThat(mark.getEventType()).isEqualTo("nod_effect");
        assertThat(mark.getEventPayload()).containsEntry("effect", EFFECT.toString())
                .containsEntry("request", request.id().toString());
    }

    @Test
    void readsTheThumbsOfPeopleOnACard() throws Exception {
        var card = office.chat.say("mia", office.review(), "a card");
        office.chat.react("ben", office.review(), card, "+1::skin-tone-4", true);
        office.chat.react("mia", office.review(), card, "thumbsdown", true);
        office.chat.react("mia", office.review(), card, "heart", true);
        office.session.client()
                .slack()
                .methods(office.workspace.botToken())
                .reactionsAdd(own -> own.channel(office.review()).timestamp(card).name("+1"));

        var reactions = (Reactions.Read) desk.reactions(new MessageRef(office.review(), card));

        assertThat(reactions.votes()).extracting(vote -> vote.by().id() + " " + vote.isUp())
                .containsExactlyInAnyOrder("U0BEN00001 true", "U0MIA00001 false");
    }

    private Request asked(String channel, @Nullable String thread) {
        return new Request(new RequestId(office.session.team(), channel, "1.2"), Samples.ANA,
                new Place(channel, thread), null, "How?", start);
    }

    private static MessageRef message(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).message();
    }
}
