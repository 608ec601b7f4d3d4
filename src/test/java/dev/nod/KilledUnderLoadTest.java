package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import dev.nod.store.SqlOutbox;
import dev.nod.store.SqlRequests;
import dev.nod.testing.AppView;
import dev.nod.testing.ChatClient;
import dev.nod.testing.Home;
import dev.nod.testing.NodProcess;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A real Nod process that is killed again and again, at any moment, while people ask and decide. */
class KilledUnderLoadTest {

    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final Duration LONG = Duration.ofMinutes(4);

    /** Slack forgets an event that it cannot deliver for much longer. */
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    private Workspace workspace;
    private ChatClient chat;
    private AppView app;
    private String review;
    private String nod;
    private Home home;
    private NodProcess process;

    @BeforeEach
    void start() throws IOException {
        workspace = Workspace.open(new WorkspaceSettings(0, folder.resolve("try"), Clock.systemUTC()));
        chat = new ChatClient(workspace.url());
        app = new AppView(workspace.apiUrl(), workspace.botToken());
        review = chat.channel("ben", "nod-approvals");
        nod = chat.id("nod");
        home = new Home(folder, Path.of("config/handbook/access"));
        copySamples("actions", text -> text.replace("{try}", workspace.url()) + "allow: [127.0.0.1]\n");
        copySamples("lookups", text -> text.replace("{try}", workspace.url()) + "allow: [127.0.0.1]\n");
        copySamples("workflows", text -> text.replaceAll("(?m)^undo:.*$", "") + "undo: 1s\n");
        process = startNod();
    }

    @AfterEach
    void stop() {
        process.kill();
        workspace.close();
    }

    @Test
    void losesAndDoublesNothing() throws IOException {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        LoggerFactory.getLogger(KilledUnderLoadTest.class).warn("seed {}", seed);
        timeOfAStart();
        var usual = timeOfAStart();

        var crowd = new Crowd(chat, app);
        crowd.start();
        var lastSeen = System.nanoTime();
        for (var kill = 0; kill < KILLS; kill++) {
            crowd.declinesByReaction = kill < 10;
            LockSupport.parkNanos(random.nextLong(2 * usual.toNanos()));
            if (System.nanoTime() - lastSeen > LONGEST_ABSENCE.toNanos()) {
                awaitSeen(crowd.asked().getLast());
                lastSeen = System.nanoTime();
            }
            process.kill();
            process = startNod();
        }
        crowd.close();
        await().atMost(LONG).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            crowd.lookAgain();
            assertThat(crowd.asked()).map(Crowd.Question::ts).isSubsetOf(withReplies(crowd.channels()));
            assertThat(app.roots(review)).noneMatch(Crowd::isPending);
        });
        timeOfAStart();

        endAtRest(crowd);
        assertThat(crowd.failures()).isEmpty();
        assertThat(crowd.asked()).hasSizeGreaterThan(KILLS)
                .allSatisfy(question -> assertThat(outcomes(question)).hasSize(1));
        assertThat(
                everywhere().map(message -> AppView.mark(message, "effect")).filter(mark -> !mark.isEmpty()))
                .doesNotHaveDuplicates();
        try (var database = Database.open(folder.resolve("data"), Clock.systemUTC())) {
            var aftermath = new Aftermath(database, toAskers());
            aftermath.assertThatAskersWereToldOnce();
            aftermath.assertThatPressesCameTo(crowd.pressed(), chat.id("ben"));
            aftermath.assertThatCallsWereMadeOnce(URI.create(workspace.url() + "/desk/state"));
        }
    }

    private void awaitSeen(Crowd.Question question) {
        await().atMost(LONG)
                .until(() -> app.roots(question.channel())
                        .stream()
                        .filter(message -> message.get("ts").asText().equals(question.ts()))
                        .anyMatch(message -> message.path("reactions").toString().contains("eyes")));
    }

    /** The questions, by ts, below which something was said. */
    private Set<String> withReplies(Set<String> channels) {
        return channels.stream()
                .flatMap(channel -> app.roots(channel).stream())
                .filter(message -> message.has("reply_count"))
                .map(message -> message.get("ts").asText())
                .collect(Collectors.toSet());
    }

    /** Ends the process for good once nothing is left to be done; a kill can come right before it is on record. */
    private void endAtRest(Crowd crowd) {
        for (var attempt = 0; attempt < 5; attempt++) {
            crowd.lookAgain();
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            process.kill();
            if (isNothingLeft()) {
                return;
            }
            process = startNod();
        }
        throw new AssertionError("something is never done");
    }

    private boolean isNothingLeft() {
        try (var database = Database.open(folder.resolve("data"), Clock.systemUTC())) {
            var outbox = new SqlOutbox(database);
            var now = Clock.systemUTC().instant();
            outbox.recover(now, now);
            return new SqlRequests(database).nextClaim().isEmpty() && outbox.nextDue(Set.of()).isEmpty()
                    && new SqlApprovals(database).pending().isEmpty();
        }
    }

    /** From starting Nod to the answer of a question that was asked meanwhile, and again if that takes long. */
    private Duration timeOfAStart() {
        process.kill();
        var start = System.nanoTime();
        process = startNod();
        var help = chat.channel("ana", "it-help");
        var said = new ArrayList<Crowd.Question>();
        await().atMost(LONG).until(() -> {
            if (System.nanoTime() - start > said.size() * LONGEST_ABSENCE.toNanos()) {
                said.add(new Crowd.Question(help,
                        chat.say("ana", help, "@nod I lost my VPN token, who do I call?")));
            }
            app.roots(review)
                    .stream()
                    .filter(Crowd::isPending)
                    .filter(card -> card.path("reactions").isEmpty())
                    .forEach(card -> chat.react("ben", review, card.get("ts").asText(), "+1", true));
            return said.stream().anyMatch(question -> !outcomes(question).isEmpty());
        });
        assertThat(said).allSatisfy(question -> assertThat(outcomes(question)).hasSizeLessThan(2));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What Nod said in the thread of a question. */
    private List<JsonNode> outcomes(Crowd.Question question) {
        return app.replies(question.channel(), question.ts())
                .stream()
                .filter(reply -> reply.get("user").asText().equals(nod))
                .toList();
    }

    /** All messages in every channel that Nod is in. */
    private Stream<JsonNode> everywhere() {
        return Stream.concat(Stream.of(review, chat.channel("mia", "nod-admins")).flatMap(this::messages),
                toAskers().stream());
    }

    /** All messages of Nod's where people ask. */
    private List<JsonNode> toAskers() {
        var channels = Stream.of("it-help", "general", "random").map(name -> chat.channel("ana", name));
        var directs = Stream.of("ana", "eli", "hana").map(chat::directMessage);
        return Stream.concat(channels, directs)
                .flatMap(this::messages)
                .filter(message -> message.get("user").asText().equals(nod))
                .toList();
    }

    private Stream<JsonNode> messages(String channel) {
        return app.messages(channel).stream();
    }

    private void copySamples(String name, UnaryOperator<String> change) throws IOException {
        var copies = Files.createDirectories(home.config().resolve(name));
        try (var files = Files.list(Path.of("config", name))) {
            for (var file : files.toList()) {
                Files.writeString(copies.resolve(file.getFileName()), change.apply(Files.readString(file)));
            }
        }
    }

    private NodProcess startNod() {
        return NodProcess.start(home.config(), Map.of(
                "SLACK_BOT_TOKEN", workspace.botToken(),
                "SLACK_APP_TOKEN", workspace.appToken(),
                "SLACK_API_URL", workspace.apiUrl()));
    }
}
