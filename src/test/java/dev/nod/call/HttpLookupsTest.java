package dev.nod.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.ActionTemplate;
import dev.nod.action.BodyTemplate;
import dev.nod.action.HeaderTemplate;
import dev.nod.action.LookupTemplate;
import dev.nod.action.Method;
import dev.nod.action.Parameter;
import dev.nod.action.ParameterType;
import dev.nod.action.Repeat;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import dev.nod.action.UrlTemplate;
import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Inquiry;
import dev.nod.knowledge.LookedUp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class HttpLookupsTest {

    private static final String CANARY = "s3cret-canary-of-the-desk";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Clearance OPS = Clearance.ALL.and(Set.of("#ops"));

    @Test
    void tellsWhatTheOtherSystemAnswers() throws Exception {
        try (var receiver = Receiver.answering("200 OK", "", """
            {"state":"up","who":null,"note":"a\\n\\u202eb\\u200b  %s","list":[1,2]}""".formatted(CANARY));
                var lookups = lookups(receiver)) {
            var told = lookups.lookUp("state", inquiry("How is web?"), PATIENCE);

            assertThat(told).isInstanceOfSatisfying(LookedUp.Told.class, its -> {
                assertThat(its.passage().text()).isEqualTo("web is up.\nBy none: a b •••• [1,2]");
                assertThat(its.passage().url()).isEqualTo("https://ops.example/see/web");
            });
            assertThat(receiver.requests()).singleElement()
                    .asString()
                    .startsWith("GET /web?q=How%20is%20web%3F HTTP/1.1")
                    .contains("Authorization: Bearer " + CANARY);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        302 Found             | Location: http://127.0.0.1/ | {}    | the server answers 302
        404 Not Found         |                             | {}    | the server answers 404
        503 Busy              |                             | s3cret-canary-of-the-desk | the server answers 503
        503 Busy              | Retry-After: 0              | {}    | IOException: a second sending was held back
        200 OK                |                             | <html>hello</html>        | the answer is not JSON
        200 OK                |                             | {"state":1} {}            | the answer is not JSON
        200 OK                |                             | {"state":1,"state":2}     | the answer is not JSON
        200 OK                |                             | {"state":NaN}             | the answer is not JSON
        200 OK                |                             | {"state":"up"}            | the answer has nothing at /who
        204 No Content        |                             | ''                        | the answer is not JSON
        """)
    void aUselessAnswerIsNoAnswerAndIsNotAskedForAgain(String status, String header, String body, String why)
            throws Exception {
        try (var receiver = Receiver.answering(status, header == null ? "" : header + "\r\n", body);
                var lookups = lookups(receiver)) {
            assertThat(lookups.lookUp("state", inquiry("How is web?"), PATIENCE))
                    .isEqualTo(new LookedUp.Untold(why));
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void keepsWhatIsToldShort() throws Exception {
        var endless = "x".repeat(5_000);
        try (var receiver = Receiver.answering("200 OK", "",
                "{\"state\":\"%s\",\"who\":1,\"note\":1,\"list\":1}"
                        .formatted(endless));
                var lookups = lookups(receiver)) {
            assertThat(lookups.lookUp("state", inquiry("How is web?"), PATIENCE))
                    .isInstanceOfSatisfying(LookedUp.Told.class,
                            told -> assertThat(told.passage().text()).hasSize(2_000).endsWith("x…"));
        }
    }

    @Test
    void readsNoMoreThanAMegabyte() throws Exception {
        try (var receiver = new Receiver((connection, _) -> {
            var out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            var much = new byte[1 << 16];
            for (var at = 0; at < 800; at++) {
                out.write(much);
            }
        }); var lookups = lookups(receiver)) {
            assertThat(lookups.lookUp("state", inquiry("How is web?"), PATIENCE))
                    .isEqualTo(new LookedUp.Untold("IOException: the answer is over 1 MB"));
        }
    }

    @Test
    void waitsNoLongerThanItMay() throws Exception {
        try (var receiver = new Receiver(Receiver.HANG); var lookups = lookups(receiver)) {
            assertThat(lookups.lookUp("state", inquiry("How is web?"), Duration.ofMillis(200)))
                    .isInstanceOf(LookedUp.Untold.class);
            assertThat(lookups.lookUp("state", inquiry("How is web?"), Duration.ZERO))
                    .isEqualTo(new LookedUp.Untold("no time was left for it"));
            assertThat(receiver.requests()).hasSizeLessThan(2);
        }
    }

    @Test
    void isCalledOffWithItsThread() throws Exception {
        var arrived = new CompletableFuture<Boolean>();
        var told = new CompletableFuture<LookedUp>();
        try (var receiver = new Receiver((connection, _) -> {
            arrived.complete(true);
            Receiver.HANG.answer(connection, "");
        }); var lookups = lookups(receiver)) {
            var thread = Thread.ofVirtual()
                    .start(() -> told.complete(lookups.lookUp("state", inquiry("How is web?"), PATIENCE)));
            arrived.join();

            thread.interrupt();

            assertThat(told.join()).isEqualTo(new LookedUp.Untold("it was called off"));
        }
    }

    @Test
    void neverAsksForWhatNotEverybodyMayRead() throws Exception {
        try (var receiver = Receiver.answering("200 OK", "", "{}"); var lookups = lookups(receiver)) {
            var inquiry = new Inquiry("U1", "How is web?", Map.of(), OPS.and(Set.of("#sales", "everyone")));

            assertThat(lookups.lookUp("state", inquiry, PATIENCE))
                    .isEqualTo(
                            new LookedUp.Untold("not everybody who would see it may read what state tells"));
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void dialsNothingThatIsNotPublicUnlessItIsAllowed() throws Exception {
        try (var receiver = Receiver.answering("200 OK", "", "{}");
                var lookups = lookups(receiver.origin(), List.of())) {
            assertThat(lookups.lookUp("state", inquiry("How is web?"), PATIENCE))
                    .isInstanceOfSatisfying(LookedUp.Untold.class, untold -> assertThat(untold.reason())
                            .contains("127.0.0.1 is not a public address, and 'allow' does not name it"));
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void asksNothingWhereItDoesNotKnowWhat() throws Exception {
        try (var receiver = Receiver.answering("200 OK", "", "{}"); var lookups = lookups(receiver)) {
            assertThat(lookups.lookUp("state", inquiry("How is it?"), PATIENCE))
                    .isEqualTo(new LookedUp.Untold("service is missing: Which service"));
            assertThat(lookups.lookUp("sate", inquiry("How is web?"), PATIENCE))
                    .isEqualTo(new LookedUp.Untold("there is no lookup sate here"));
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void hidesWhatItToldFromWhoMayNotReadItNow() throws Exception {
        try (var receiver = Receiver.answering("200 OK", "", "{\"state\":1,\"who\":1,\"note\":1,\"list\":1}");
                var lookups = lookups(receiver);
                var others = new HttpLookups(LookupSettings.NONE)) {
            var passage = ((LookedUp.Told) lookups.lookUp("state", inquiry("How is web?"), PATIENCE))
                    .passage()
                    .id();
            var passages = Set.of(passage, "handbook:vpn.md#1");

            assertThat(lookups.hidden(passages, OPS)).isEmpty();
            assertThat(lookups.hidden(passages, Clearance.EVERYONE)).containsExactly(passage);
            assertThat(others.hidden(passages, OPS)).containsExactly(passage);
        }
    }

    @Test
    void findsOutWhetherAServerCanBeReachedWithoutSendingAnything() throws Exception {
        var receiver = Receiver.answering("200 OK", "", "{}");
        try (var lookups = lookups(receiver); var strict = lookups(receiver.origin(), List.of())) {
            try (receiver) {
                assertThat(lookups.trouble("state")).isEmpty();
                assertThat(strict.trouble("state")).get()
                        .asString()
                        .contains("127.0.0.1 is not a public address, and 'allow' does not name it");
                assertThat(lookups.trouble("sate")).contains("there is no lookup sate here");
            }

            assertThat(lookups.trouble("state")).get().asString().startsWith("ConnectException: ");
            assertThat(receiver.requests()).isEmpty();
        }
    }

    private static Inquiry inquiry(String question) {
        return new Inquiry("U1", question, Map.of(), OPS);
    }

    private static HttpLookups lookups(Receiver receiver) throws IOException {
        return lookups(receiver.origin(), List.of(AddressRange.parse("127.0.0.1")));
    }

    private static HttpLookups lookups(String origin, List<AddressRange> allowed) {
        var service = new Parameter("service", "Which service", null,
                new ParameterType.Choice(List.of("web", "api")));
        var get = new ActionTemplate("state", "State", List.of(service), Method.GET,
                UrlTemplate.parse(origin + "/{service}?q={question}"),
                List.of(HeaderTemplate.parse("Authorization", "Bearer ${DESK_TOKEN}")),
                new BodyTemplate.Nothing(),
                Duration.ofSeconds(5), Success.BY_STATUS,
                SlottedText.parse("{service} is {/state}.\nBy {/who}: {/note} {/list}"),
                new Repeat.OneShot());
        var template = new LookupTemplate(get, UrlTemplate.parse("https://ops.example/see/{service}"),
                new Audience(Set.of("#ops")));
        return new HttpLookups(new LookupSettings(List.of(template),
                new CallSettings(Map.of("state", allowed), Map.of("DESK_TOKEN", CANARY))));
    }
}
