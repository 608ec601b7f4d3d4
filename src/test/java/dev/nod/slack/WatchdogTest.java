package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private @TempDir Path folder;

    @Test
    void comesBackAfterTheLineBrokeAndReadsTheVotesItMissed() {
        try (var line = new CuttableLine();
                var office = new Office(folder, Office.mayDecide("U0BEN00001"), line::to)) {
            await().until(() -> office.connects.get() == 1);
            office.chat.say("ana", office.help(), "@Nod How do I reset my VPN token?");
            var card = office.cardOf("reset my VPN");

            line.kill();
            await().atMost(LONG).until(() -> !office.inbox.isConnected());
            office.chat.react("ben", office.review(), card, "+1", true);
            line.repair();

            await().atMost(LONG).until(() -> office.inbox.isConnected() && office.connects.get() == 2);
            await().untilAsserted(() -> assertThat(office.card(1).toString()).contains("*Approved* by"));
        }
    }

    @Test
    void comesBackAfterAShortBreak() {
        try (var line = new CuttableLine();
                var office = new Office(folder, Office.mayDecide("U0BEN00001"), line::to)) {
            await().until(() -> office.connects.get() == 1);

            line.cut();

            await().atMost(LONG).until(() -> office.connects.get() == 2);
            var question = office.chat.say("ana", office.help(), "@Nod Who waters the plants?");
            await().until(() -> !office.chat.replies("ana", office.help(), question).isEmpty());
        }
    }

    @Test
    void noticesABreakAndTheReturnWithoutWaitingForItsTimeToLook() {
        var announced = new AtomicInteger();
        var never = new Watchdog.Pace(Duration.ofHours(1), Duration.ofHours(1));
        try (var line = new CuttableLine();
                var office = new Office(folder, Office.mayDecide("U0BEN00001"), line::to);
                var watchdog = watchdog(office, announced, never)) {
            watchdog.start();
            assertThat(announced).hasValue(1);

            line.kill();
            await().until(() -> !watchdog.isConnected());
            line.repair();

            await().atMost(Duration.ofSeconds(40))
                    .until(() -> watchdog.isConnected() && announced.get() == 2);
        }
    }

    @Test
    void connectsByItselfWhenTheNetworkComesUp() {
        var announced = new AtomicInteger();
        var hasty = new Watchdog.Pace(Duration.ofMillis(200), Duration.ofMillis(100));
        try (var line = new CuttableLine();
                var office = new Office(folder, Office.mayDecide("U0BEN00001"), line::to);
                var watchdog = watchdog(office, announced, hasty)) {
            office.inbox.close();
            line.kill();
            watchdog.start();
            assertThat(watchdog.isConnected()).isFalse();

            line.repair();

            await().until(() -> watchdog.isConnected() && announced.get() == 1);
            var question = office.chat.say("ana", office.help(), "@Nod Who waters the plants?");
            await().until(() -> office.chat.replies("ana", office.help(), question).size() == 1);
        }
    }

    private static Watchdog watchdog(Office office, AtomicInteger announced, Watchdog.Pace pace) {
        return new Watchdog(office.app(), office.workspace.appToken(), announced::incrementAndGet,
                Runnable::run,
                pace);
    }

    @Test
    void saysThatTheAppTokenIsRefused() {
        try (var slack = new StubApi(); var session = slack.open()) {
            slack.refuse("apps.connections.open", "invalid_auth");
            var watchdog = new Watchdog(app(session), "xapp-1", () -> {}, Runnable::run, Watchdog.Pace.USUAL);

            assertThatThrownBy(watchdog::start).isInstanceOf(SlackSetupException.class)
                    .hasMessageContaining("Slack refuses the app token (invalid_auth)");
        }
    }

    private static App app(SlackSession session) {
        return new App(AppConfig.builder().slack(session.client().slack()).build(),
                List.of());
    }
}
