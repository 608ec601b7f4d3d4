package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Cards of an office that opens as a test wants it. */
abstract class CardsInUseTest {

    static final String QUESTION = "How do I reset my VPN token?";
    static final ReviewPlace CHANNEL = new ReviewPlace.Channel("nod-approvals");

    @TempDir
    Path folder;
    @Nullable
    Office open;

    @AfterEach
    final void close() {
        office().close();
    }

    void open(Quorum quorum, Duration undo, Duration patience) {
        var deciders = new Deciders(Set.of("U0BEN00001", "U0MIA00001"), Set.of(), Set.of());
        open = new Office(folder,
                new Policy(deciders, quorum, SelfApproval.NONE, Patience.of(patience), undo, CHANNEL));
    }

    Office office() {
        if (open == null) {
            throw new AssertionError("the office is closed");
        }
        return open;
    }

    String ask() {
        return office().chat.say("ana", office().help(), "@Nod " + QUESTION);
    }

    void press(String person, String card, String button) {
        office().chat.press(person, office().review(), card, button);
    }

    void react(String person, String card, String name) {
        office().chat.react(person, office().review(), card, name, true);
    }

    String whispers(String person) {
        return office().chat.ephemerals(person).toString();
    }

    JsonNode card(String ts) {
        return office().chat.messages("ben", office().review())
                .stream()
                .filter(message -> message.get("ts").asText().equals(ts))
                .findFirst()
                .orElseThrow();
    }

    JsonNode onlyReply(String question) {
        await().until(() -> !replies(question).isEmpty());
        assertThat(replies(question)).hasSize(1);
        return replies(question).getFirst();
    }

    List<JsonNode> replies(String question) {
        return office().chat.replies("ana", office().help(), question);
    }
}
