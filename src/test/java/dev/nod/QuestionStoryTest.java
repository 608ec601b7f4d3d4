package dev.nod;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.testing.ChatClient;
import dev.nod.testing.Home;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A Nod with its try-it workspace, and what people see there. */
abstract class QuestionStoryTest {

    static final Path HANDBOOK = Path.of("config/handbook");
    static final String LOST_TOKEN = "@nod I lost my VPN token, who do I call?";

    @TempDir
    Path folder;

    @Nullable
    Nod nod;
    @Nullable
    ChatClient client;

    @AfterEach
    final void stop() {
        if (nod != null) {
            nod.close();
        }
    }

    void start(Home home) throws InterruptedException {
        var started = Nod.start(home.settings(Map.of()), Clock.systemUTC(), _ -> {});
        nod = started;
        client = new ChatClient(requireNonNull(started.serving().tryIt()));
    }

    ChatClient chat() {
        return requireNonNull(client, "Nod has not started");
    }

    String approvals() {
        return chat().channel("ben", "nod-approvals");
    }

    List<JsonNode> awaitCards(int count) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> chat().messages("ben", approvals())
                        .stream()
                        .filter(message -> message.path("text")
                                .asText()
                                .matches("(?s).*(?:Draft answer|Approved|Declined).*"))
                        .toList(), cards -> cards.size() == count);
    }

    List<JsonNode> awaitReplies(String person, String channel, String thread, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> chat().replies(person, channel, thread), replies -> replies.size() == count);
    }

    void thumb(String person, JsonNode card, String name) {
        chat().react(person, approvals(), card.get("ts").asText(), name, true);
    }

    JsonNode card(JsonNode shown) {
        return chat().messages("ben", approvals())
                .stream()
                .filter(message -> message.get("ts").equals(shown.get("ts")))
                .findFirst()
                .orElseThrow();
    }
}
