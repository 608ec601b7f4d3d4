package dev.nod.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.nod.action.Call;
import dev.nod.action.CallOutcome;
import dev.nod.action.EffectId;
import dev.nod.action.Method;
import dev.nod.action.Pointer;
import dev.nod.action.Repeat;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpCallerTest extends CallingTest {

    private static final Success OK_IS_TRUE = new Success(Set.of(), new Pointer("/ok"), "true");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 OK            |                                  | {'ok':true,'id':7} | Happened",
            "201 Created       |                                  | {'ok':'true'}      | Happened",
            "200 OK            |                                  | {'ok':false}       | Refused",
            "200 OK            |                                  | {}                 | Refused",
            "200 OK            |                                  | [1,2]              | Refused",
            "200 OK            |                                  | <html>             | Uncertain",
            "200 OK            |                                  | {'ok':true} {}     | Uncertain",
            "204 No Content    |                                  | ''                 | Uncertain",
            "301 Moved         | Location: /elsewhere             | {'ok':true}        | Refused",
            "303 See Other     | Location: /elsewhere             | {'ok':true}        | Refused",
            "307 Temporary     | Location: /elsewhere             | {'ok':true}        | Refused",
            "308 Permanent     | Location: /elsewhere             | {'ok':true}        | Refused",
            "400 Bad Request   |                                  | {'ok':true}        | Refused",
            "401 Unauthorized  | WWW-Authenticate: Basic realm=a  | no                 | Refused",
            "404 Not Found     |                                  | no                 | Refused",
            "407 Proxy         | Proxy-Authenticate: Basic realm=a| no                 | Uncertain",
            "408 Timeout       | Retry-After: 0                   | no                 | Refused",
            "409 Conflict      |                                  | no                 | Refused",
            "421 Misdirected   |                                  | no                 | Refused",
            "429 Too Many      |                                  | no                 | NotSent",
            "500 Error         |                                  | {'ok':true}        | Uncertain",
            "502 Bad Gateway   |                                  | no                 | Uncertain",
            "503 Unavailable   | Retry-After: 0                   | no                 | Uncertain",
            "504 Timeout       |                                  | no                 | Uncertain",
    })
    void tellsFromTheAnswerWhatBecameOfTheCallAndSendsItOnce(
            String status,
            String header,
            String body,
            String outcome) throws IOException {
        var headers = header == null ? "" : header + "\r\n";
        try (var receiver = Receiver.answering(status, headers, body.replace('\'', '"'))) {
            var call = tell(receiver.origin(), OK_IS_TRUE, new Repeat.OneShot());

            assertThat(caller.call(EFFECT, call).getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void sendsExactlyWhatWasShown() throws IOException {
        try (var receiver = Receiver.answering("200 OK", "", "{}")) {
            var call = tell(receiver.origin(), Success.BY_STATUS, new Repeat.OneShot());

            caller.call(EFFECT, call);

            assertThat(receiver.requests().getFirst()).startsWith("POST /jobs?a=%20b HTTP/1.1\r\n")
                    .contains("Authorization: Bearer " + CANARY + "\r\n",
                            "Content-Type: application/json\r\n")
                    .endsWith("\r\n\r\n{\n  \"text\": \"z\"\n}");
        }
    }

    @Test
    void tellsTheResultInTheWordsOfTheAction() throws IOException {
        try (var receiver = Receiver.answering("200 OK", "", "{\"id\":7,\"url\":\"http://x/\\u202e\\n7\"}")) {
            var call = tell(receiver.origin(), Success.BY_STATUS, new Repeat.OneShot());

            assertThat(caller.call(EFFECT, call))
                    .isEqualTo(new CallOutcome.Happened("Job 7 of ?: http://x/ 7"));
        }
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerIsUncertainAndNotTriedAgain() throws IOException {
        try (var receiver = new Receiver(Receiver.DROP)) {
            var outcome = caller.call(EFFECT, tell(receiver.origin(), OK_IS_TRUE, new Repeat.Idempotent()));

            assertThat(outcome).isInstanceOf(CallOutcome.Uncertain.class);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatBreaksOffIsUncertain() throws IOException {
        try (var receiver = new Receiver((connection, _) -> {
            connection.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\""
                            .getBytes(StandardCharsets.UTF_8));
            connection.close();
        })) {
            assertThat(caller.call(EFFECT, tell(receiver.origin(), OK_IS_TRUE, new Repeat.OneShot())))
                    .isInstanceOf(CallOutcome.Uncertain.class);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void aServerThatIsTooSlowIsUncertain() throws IOException {
        try (var receiver = new Receiver(Receiver.HANG)) {
            var call = new Call("tell", "Tell", Method.POST, receiver.origin() + "/", List.of(), null,
                    Duration.ofSeconds(1), Success.BY_STATUS, SlottedText.parse("done"),
                    new Repeat.OneShot());

            assertThat(caller.call(EFFECT, call))
                    .isEqualTo(new CallOutcome.Uncertain("no answer within 1000 ms"));
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsUncertain() throws IOException {
        try (var receiver = Receiver.answering("200 OK", "", "x".repeat(Reply.LARGEST + 1))) {
            assertThat(caller.call(EFFECT, tell(receiver.origin(), Success.BY_STATUS, new Repeat.OneShot())))
                    .asInstanceOf(type(CallOutcome.Uncertain.class))
                    .satisfies(outcome -> assertThat(outcome.reason()).contains("over 1 MB"));
        }
    }

    @Test
    void aGetIsSentOnceToo() throws IOException {
        try (var receiver = Receiver.answering("503 Unavailable", "Retry-After: 0\r\n", "")) {
            var call = new Call("tell", "Tell", Method.GET, receiver.origin() + "/", List.of(), null,
                    Duration.ofMinutes(1), Success.BY_STATUS, SlottedText.parse("done"),
                    new Repeat.OneShot());

            assertThat(caller.call(EFFECT, call)).isInstanceOf(CallOutcome.Uncertain.class);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void whatNeverLeftWasNotSent() throws IOException {
        String closed;
        try (var server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            closed = "http://127.0.0.1:" + server.getLocalPort();
        }
        try (var receiver = Receiver.answering("400 This speaks no TLS", "", "")) {
            var withTls = receiver.origin().replace("http:", "https:");
            for (var origin : List.of(closed, withTls, "http://nowhere.invalid")) {
                assertThat(caller.call(EFFECT, tell(origin, OK_IS_TRUE, new Repeat.OneShot())))
                        .as(origin)
                        .isInstanceOf(CallOutcome.NotSent.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Retry-After: 7|PT7S",
            "Retry-After: Sun, 22 Nov 2026 12:01:00 GMT|PT1M",
            "Retry-After: Sun, 22 Nov 2026 11:00:00 GMT|PT0S", "Retry-After: soon|", "X: y|"})
    void keepsHowLongTheReceiverAsksToWait(String header, Duration wait) throws IOException {
        try (var receiver = Receiver.answering("429 Too Many Requests", header + "\r\n", "slow down")) {
            assertThat(caller.call(EFFECT, tell(receiver.origin(), OK_IS_TRUE, new Repeat.OneShot())))
                    .isEqualTo(new CallOutcome.NotSent("the server answers 429: slow down", wait));
        }
    }

    @Test
    void theKeyIsTheSameForEveryTryAtAnEffectAndAnotherForTheNext() throws IOException {
        try (var receiver = Receiver.answering("409 Conflict", "", "under way")) {
            var call = tell(receiver.origin(), OK_IS_TRUE, new Repeat.Keyed("Idempotency-Key"));

            assertThat(caller.call(EFFECT, call)).isInstanceOf(CallOutcome.Uncertain.class);
            caller.call(EFFECT, call);
            caller.call(new EffectId(UUID.fromString("00000000-0000-7000-8000-000000000002")), call);

            var keys = receiver.requests()
                    .stream()
                    .map(request -> request.lines()
                            .filter(line -> line.startsWith("Idempotency-Key: "))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            assertThat(keys).hasSize(3).doesNotContain("Idempotency-Key: " + EFFECT);
            assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
        }
    }
}
