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
import dev.nod.approval.WorkingHours;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskersPlaceTest {

    private static final String QUESTION = "How do I reset my VPN token?";

    private @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        var patience = new Patience(Duration.ofHours(1), Duration.ofMillis(500), Duration.ofSeconds(3_599),
                List.of("U0MIA00001", "eli@example.com", "@people-team"), WorkingHours.always());
        office = new Office(folder,
                new Policy(new Deciders(Set.of("U0BEN00001"), Set.of(), Set.of()), Quorum.ONE,
                        SelfApproval.NONE, patience, Duration.ZERO, new ReviewPlace.AskersPlace()));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void reviewsInTheThreadOfTheQuestion() {
        var question = office.chat.say("ana", office.help(), "@Nod " + QUESTION);
        await().until(() -> !replies(question).isEmpty());
        var card = replies(question).getFirst();
        assertThat(card.toString()).contains("Draft answer for review");
        await().untilAsserted(
                () -> assertThat(replies(question).toString()).contains("still waits for a decision"));

        office.chat.react("ben", office.help(), card.get("ts").asText(), "+1", true);

        await().untilAsserted(() -> assertThat(replies(question).getLast().toString())
                .contains("Open the portal and press Reset.", "Approved by <@U0BEN00001>"));
        assertThat(office.chat.messages("ben", office.review())).isEmpty();
    }

    @Test
    void readsAReasonOnlyBelowTheCard() {
        var question = office.chat.say("ana", office.help(), "@Nod " + QUESTION);
        await().until(() -> !replies(question).isEmpty());
        var card = new MessageRef(office.help(), replies(question).getFirst().get("ts").asText());
        office.chat.reply("ben", office.help(), question, "Ask Eli");

        var reason = office.desk.reason(card, new Person(office.session.team(), "U0BEN00001"), Instant.EPOCH);

        assertThat(reason).contains("Ask Eli");
    }

    @Test
    void reviewsWhatIsAskedInPrivateInTheUsualChannel() {
        office.chat.say("ana", office.chat.directMessage("ana"), QUESTION);

        var card = office.cardOf(QUESTION);

        await().untilAsserted(() -> assertThat(office.chat.replies("ben", office.review(), card).toString())
                .contains("<@U0MIA00001>", "<@U0ELI00001>", "<!subteam^S0PEOPLE01>",
                        "Nobody has decided on this draft"));
    }

    private List<JsonNode> replies(String question) {
        return office.chat.replies("ana", office.help(), question);
    }
}
