package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.testing.MovableClock;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketTest {

    private static final Channel IT_HELP = Channels.IT_HELP;
    private static final Patience SHORT = new Patience(Duration.ofMillis(600), Duration.ofMillis(600),
            Duration.ofSeconds(60), Duration.ofSeconds(1));

    private @TempDir Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private Workspace workspace;
    private PageClient ana;

    @BeforeEach
    void start() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, clock), SHORT);
        ana = new PageClient(workspace, People.ANA);
    }

    @AfterEach
    void stop() {
        ana.close();
        workspace.close();
    }

    @Test
    void greetsAndWrapsAMentionInAnEnvelope() {
        try (var socket = new RawSocket(workspace)) {
            await().until(() -> socket.received("hello").size() == 1);

            ana.say(IT_HELP, "@nod hello");

            await().until(() -> socket.received("events_api").size() == 1);
            var envelope = socket.received("events_api").getFirst();
            socket.acknowledge(envelope);
            assertThat(envelope.path("accepts_response_payload").asBoolean()).isFalse();
            assertThat(envelope.path("retry_attempt").asInt(-1)).isZero();
            assertThat(envelope.at("/payload/event/type").asText()).isEqualTo("app_mention");
            assertThat(envelope.at("/payload/event_id").asText()).startsWith("Ev");
            assertThat(envelope.at("/payload/authorizations/0/user_id").asText()).isEqualTo(People.NOD.id());
        }
    }

    @Test
    void sendsAnUnacknowledgedEventAgainThreeTimes() {
        try (var socket = new RawSocket(workspace)) {
            await().until(() -> socket.received("hello").size() == 1);

            ana.say(IT_HELP, "@nod hello");

            await().until(() -> socket.received("events_api").size() == 4);
            var envelopes = socket.received("events_api");
            assertThat(envelopes).extracting(envelope -> envelope.path("retry_attempt").asInt())
                    .containsExactly(0, 1, 2, 3);
            assertThat(envelopes.get(1).path("retry_reason").asText()).isEqualTo("timeout");
            assertThat(envelopes).extracting(envelope -> envelope.path("envelope_id").asText())
                    .containsOnly(
                            envelopes.getFirst().path("envelope_id").asText());
            await().during(Duration.ofMillis(1200)).until(() -> socket.received("events_api").size() == 4);
        }
    }

    @Test
    void doesNotRepeatWhatWasAcknowledged() {
        try (var socket = new RawSocket(workspace).polite()) {
            await().until(() -> socket.received("hello").size() == 1);

            ana.say(IT_HELP, "@nod hello");

            await().until(() -> socket.received("events_api").size() == 1);
            await().during(Duration.ofMillis(1200)).until(() -> socket.received("events_api").size() == 1);
        }
    }

    @Test
    void givesEachEnvelopeToOneOfTwoConnections() {
        try (var one = new RawSocket(workspace).polite(); var two = new RawSocket(workspace).polite()) {
            await().until(() -> one.received("hello").size() + two.received("hello").size() == 2);
            assertThat(one.received("hello").getFirst().path("num_connections").asInt()
                    + two.received("hello").getFirst().path("num_connections").asInt()).isEqualTo(3);

            for (var i = 0; i < 4; i++) {
                ana.say(IT_HELP, "@nod hello " + i);
            }

            await().until(
                    () -> one.received("events_api").size() == 2 && two.received("events_api").size() == 2);
        }
    }

    @Test
    void keepsEventsForAnAppThatIsAwayForAMinute() {
        ana.say(IT_HELP, "@nod too early");
        clock.advance(Duration.ofSeconds(40));
        ana.say(IT_HELP, "@nod just before");
        clock.advance(Duration.ofSeconds(40));

        try (var socket = new RawSocket(workspace)) {
            await().until(() -> !socket.received("events_api").isEmpty());
            assertThat(socket.received().getFirst().path("type").asText()).isEqualTo("hello");
            assertThat(socket.received("events_api"))
                    .extracting(envelope -> envelope.at("/payload/event/text").asText())
                    .containsOnly("<@U0NOD00001> just before");
        }
    }

    @Test
    void letsEachTicketOpenOneSocketForAShortTime() {
        try (var api = new ApiClient(workspace)) {
            var url = socketUrl(api);
            api.openSocket(url).abort();

            assertThatThrownBy(() -> api.openSocket(url))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
            var late = socketUrl(api);
            clock.advance(Duration.ofMinutes(1));
            assertThatThrownBy(() -> api.openSocket(late))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    private URI socketUrl(ApiClient api) {
        return URI.create(api.callAs(workspace.appToken(), "apps.connections.open").path("url").asText());
    }

    @Test
    void tellsThePersonWhenACommandFindsNoAppOrNoAnswer() {
        ana.command(IT_HELP, "help");
        assertThat(whisper()).isEqualTo("/nod failed with the error \"dispatch_failed\"");

        try (var socket = new RawSocket(workspace)) {
            await().until(() -> socket.received("hello").size() == 1);
            ana.command(IT_HELP, "help");
            await().until(() -> whisper().equals("/nod failed with the error \"operation_timeout\""));
            await().during(Duration.ofMillis(1200))
                    .until(() -> socket.received("slash_commands").size() == 1);
        }
    }

    private String whisper() {
        return ana.state()
                .at("/ephemerals")
                .path(ana.state().at("/ephemerals").size() - 1)
                .path("text")
                .asText();
    }

    @Test
    void closesTheSocketOfAnAppThatDoesNotRead() {
        ana.listen();
        try (var api = new ApiClient(workspace)) {
            var deaf = api.openSocket(socketUrl(api), new WebSocket.Listener() {

                @Override
                public void onOpen(WebSocket socket) {
                    // Asks for nothing, so nothing is read.
                }
            });
            await().until(() -> ana.events("connected").getLast().path("connected").asBoolean());

            var text = "@nod " + "x".repeat(39_000);
            for (var i = 0; i < 1500
                    && ana.events("connected").getLast().path("connected").asBoolean(); i++) {
                ana.say(IT_HELP, text);
            }

            await().until(() -> !ana.events("connected").getLast().path("connected").asBoolean());
            deaf.abort();
        }
    }

    @Test
    void saysGoodbyeWhenItCloses() {
        try (var socket = new RawSocket(workspace)) {
            await().until(() -> socket.received("hello").size() == 1);

            workspace.close();

            await().until(() -> socket.received("disconnect").size() == 1);
        }
    }

    @Test
    void tellsOfReactionsMembershipAndDirectMessages() {
        var direct = Channel.directWith(People.ANA);
        try (var socket = new RawSocket(workspace).polite()) {
            await().until(() -> socket.received("hello").size() == 1);

            var ts = ana.say(IT_HELP, "no mention, so no event");
            ana.react(IT_HELP, ts, "eyes");
            ana.unreact(IT_HELP, ts, "eyes");
            var secret = ana.say(direct, "psst");
            ana.edit(direct, secret, "psst!");
            ana.delete(direct, secret);
            ana.answered("opened", ana.about(direct));
            ana.answered("member", ana.about(IT_HELP).put("member", People.BEN.id()).put("add", false));
            ana.answered("member", ana.about(IT_HELP).put("member", People.BEN.id()).put("add", true));

            await().untilAsserted(() -> assertThat(socket.received("events_api")).extracting(SocketTest::name)
                    .containsExactly("reaction_added", "reaction_removed", "message", "message_changed",
                            "message_deleted", "app_home_opened", "member_left_channel",
                            "member_joined_channel"));
            var reaction = socket.received("events_api").getFirst().at("/payload/event");
            assertThat(reaction.path("item").path("ts").asText()).isEqualTo(ts);
            assertThat(reaction.path("item_user").asText()).isEqualTo(People.ANA.id());
            assertThat(socket.received("events_api").get(2).at("/payload/event/channel_type").asText())
                    .isEqualTo("im");
        }
    }

    private static String name(JsonNode envelope) {
        var event = envelope.at("/payload/event");
        return event.path("subtype").asText(event.path("type").asText());
    }
}
