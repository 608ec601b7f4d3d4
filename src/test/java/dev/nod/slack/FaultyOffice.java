package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.approval.Deciders;
import dev.nod.approval.Policy;
import dev.nod.testing.AppView;
import dev.nod.testing.FaultyLine;
import dev.nod.testing.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nod at work in a workspace on a line where things go wrong; Ana asks, Ben decides. */
final class FaultyOffice implements AutoCloseable {

    static final String ANSWER = "Open the portal and press Reset.";

    private static final Duration UNDO = Duration.ofMinutes(1);
    private static final String QUESTION = "How do I reset my VPN token?";

    final FaultyLine line = new FaultyLine();
    final Office office;
    final AppView app;

    /** Where what is approved is done at once. */
    static FaultyOffice hasty(Path folder) {
        return new FaultyOffice(folder, Office.mayDecide("U0BEN00001"));
    }

    /** Where what is approved can be taken back for a minute. */
    static FaultyOffice patient(Path folder, Deciders deciders) {
        return new FaultyOffice(folder, Policies.withUndo(deciders, UNDO));
    }

    static FaultyOffice patient(Path folder) {
        return patient(folder, new Deciders(Set.of("U0BEN00001"), Set.of(), Set.of()));
    }

    private FaultyOffice(Path folder, Policy policy) {
        office = new Office(folder, policy, line::to);
        app = new AppView(office.workspace.apiUrl(), office.workspace.botToken());
        await().until(() -> office.connects.get() == 1);
    }

    /** Returns the ts of the question. */
    String ask() {
        return office.chat.say("ana", office.help(), "@Nod " + QUESTION);
    }

    /** The ts of the card, once it is there. */
    String card() {
        return office.cardOf(QUESTION);
    }

    void thumb(String card, boolean add) {
        office.chat.react("ben", office.review(), card, "+1", add);
    }

    /** Ben approves, and the card says so. */
    void approve(String card) {
        thumb(card, true);
        await().until(() -> cards().toString().contains("*Approved* by"));
    }

    /** Lets so much time pass that what was approved cannot be taken back any more. */
    void letUndoPass() {
        office.forward(UNDO.plusSeconds(1));
    }

    void awaitPending() {
        await().until(() -> cards().toString().contains("nod_approve"));
    }

    List<JsonNode> cards() {
        return app.roots(office.review());
    }

    /** What Nod said to the asker. */
    List<JsonNode> outcomes(String question) {
        return app.replies(office.help(), question);
    }

    /** The only thing that Nod said to the asker, once it did. */
    String outcome(String question) {
        await().until(() -> !outcomes(question).isEmpty());
        assertThat(outcomes(question)).hasSize(1);
        return outcomes(question).getFirst().toString();
    }

    /** Whether the admins were told of something. */
    String toldAdmins() {
        var admins = office.chat.channel("mia", "nod-admins");
        await().until(() -> !office.chat.messages("mia", admins).isEmpty());
        return office.chat.messages("mia", admins).toString();
    }

    /** No effect has left more than one message. */
    void assertNothingTwice() {
        var channels = Stream.of(office.review(), office.help(), office.chat.channel("mia", "nod-admins"));
        assertThat(channels.flatMap(channel -> app.messages(channel).stream())
                .map(message -> AppView.mark(message, Traces.EFFECT))
                .filter(effect -> !effect.isEmpty())).doesNotHaveDuplicates();
    }

    @Override
    public void close() {
        office.close();
        line.close();
    }
}
