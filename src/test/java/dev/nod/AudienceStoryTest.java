package dev.nod;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.testing.ChatClient;
import dev.nod.testing.Home;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of the people team's page in the sample handbook. */
class AudienceStoryTest {

    private static final String QUESTION = "@nod What is the upper end of band P3?";

    @TempDir
    private Path folder;

    @Test
    void answersThePeopleTeamAmongThemselvesAndNobodyElse() throws Exception {
        var settings = new Home(folder, Path.of("config/handbook")).settings(Map.of());
        try (var nod = Nod.start(settings, Clock.systemUTC(), _ -> {})) {
            var chat = new ChatClient(requireNonNull(nod.serving().tryIt()));
            var help = chat.channel("ana", "it-help");
            var hr = chat.channel("hana", "hr-private");
            var review = chat.channel("ben", "nod-approvals");

            var anas = chat.say("ana", help, QUESTION);
            var hanasInPublic = chat.say("hana", help, QUESTION);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(chat.replies("ana", help, anas)).hasSize(1);
                assertThat(chat.replies("hana", help, hanasInPublic)).hasSize(1);
            });
            assertThat(chat.messages("ana", help).toString()).doesNotContain("68,000");
            assertThat(chat.messages("ben", review).toString()).doesNotContain("68,000");

            chat.say("hana", hr, QUESTION);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(chat.messages("ben", review).toString()).contains("68,000"));
        }
    }
}
