package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that come late, twice or over a socket that goes away. */
class SocketFaultsTest extends FaultyOfficeTest {

    private static final String REFRESH = """
        {"type":"disconnect","reason":"refresh_requested","debug_info":{"host":"applink-1"}}""";

    @Test
    void losesNothingWhileSlackRefreshesTheSocket() {
        var help = faulty.office.help();
        var questions = IntStream.range(0, 12).mapToObj(number -> {
            if (number % 4 == 0) {
                faulty.line.sockets().tell(REFRESH);
            }
            return faulty.office.chat.say("ana", help, "@Nod VPN question number " + number);
        }).toList();

        await().until(() -> faulty.cards().size() == questions.size());
        await().until(() -> faulty.office.connects.get() > 1);
        faulty.cards().forEach(card -> faulty.thumb(card.get("ts").asText(), true));
        assertThat(questions)
                .allSatisfy(question -> assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER));
        faulty.assertNothingTwice();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"app_mention\"", "\"reaction\":\"+1\""})
    void takesWhatIsDeliveredAgainSinceItsAckWasLost(String event) {
        var isLost = new AtomicBoolean();
        faulty.line.sockets().toApp(text -> {
            isLost.compareAndSet(false, text.contains(event));
            return List.of(text);
        });
        faulty.line.sockets().fromApp(text -> {
            if (isLost.get() && text.contains("envelope_id")) {
                faulty.line.sockets().mend();
                faulty.line.sockets().cut();
                return List.of();
            }
            return List.of(text);
        });

        var question = faulty.ask();
        faulty.thumb(faulty.card(), true);

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        await().until(() -> faulty.office.connects.get() > 1);
        assertThat(isLost).isTrue();
        assertThat(faulty.cards()).hasSize(1);
        faulty.assertNothingTwice();
    }

    @Test
    void takesOnceWhatComesAgainUnderAnotherId() {
        faulty.line.sockets()
                .toApp(text -> text.contains("\"events_api\"") ? List.of(text, again(text)) : List.of(text));

        var question = faulty.ask();
        faulty.thumb(faulty.card(), true);

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        assertThat(faulty.cards()).hasSize(1);
        faulty.assertNothingTwice();
    }

    private static String again(String envelope) {
        return envelope
                .replaceFirst("\"envelope_id\":\"[^\"]+\"", "\"envelope_id\":\"" + UUID.randomUUID() + "\"")
                .replaceFirst("\"event_id\":\"[^\"]+\"",
                        "\"event_id\":\"Ev0AGAIN" + System.nanoTime() + "\"");
    }
}
