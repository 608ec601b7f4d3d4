package dev.nod.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.nod.action.Call;
import dev.nod.action.CallOutcome;
import dev.nod.action.Header;
import dev.nod.action.Method;
import dev.nod.action.Repeat;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls never show, and where they never go. */
class GuardedCallsTest extends CallingTest {

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "400 Bad Request", "429 Too Many Requests", "500 Error"})
    void aSecretThatTheReceiverRepeatsIsHidden(String status) throws IOException {
        try (var receiver = new Receiver(
                (connection, request) -> Receiver.write(connection, status, "X-Seen: " + CANARY + "\r\n",
                        "{\"id\":\"" + CANARY + "\",\"url\":\"" + request.replaceAll("[^\\w -]", " ")
                                + "\"}"))) {
            var outcome = caller.call(EFFECT,
                    tell(receiver.origin(), Success.BY_STATUS, new Repeat.OneShot()));

            assertThat(receiver.requests().getFirst()).contains(CANARY);
            assertThat(outcome.toString()).contains("••••").doesNotContain("canary");
            assertThat(new CallSettings(Map.of(), Map.of("A", CANARY)).toString()).doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISSING", "ODD"})
    void aSecretThatCannotBeSentIsNamedAndNotShown(String variable) throws IOException {
        try (var receiver = Receiver.answering("200 OK", "", "{}")) {
            var header = new Header("Authorization", List.of(new Header.Part.Secret(variable)));
            var call = new Call("tell", "Tell", Method.POST, receiver.origin() + "/", List.of(header), null,
                    Duration.ofMinutes(1), Success.BY_STATUS, SlottedText.parse("done"),
                    new Repeat.OneShot());

            assertThat(caller.call(EFFECT, call)).asInstanceOf(type(CallOutcome.Refused.class))
                    .satisfies(refused -> assertThat(refused.reason()).contains(variable)
                            .doesNotContain("break"));
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1",
            "127.1",
            "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "[fd00::1]",
            "[fe80::1]", "[::]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "224.0.0.1", "255.255.255.255"})
    void dialsNoAddressInsideTheNetwork(String host) throws IOException {
        try (var receiver = Receiver.answering("200 OK", "", "{}")) {
            var origin = receiver.origin().replace("127.0.0.1", host);
            var call = new Call("blocked", "Tell", Method.POST, origin + "/", List.of(), null,
                    Duration.ofMinutes(1), Success.BY_STATUS, SlottedText.parse("done"),
                    new Repeat.OneShot());

            assertThat(caller.call(EFFECT, call)).isNotInstanceOf(CallOutcome.Happened.class)
                    .isNotInstanceOf(CallOutcome.Uncertain.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void saysWhichAddressIsNotAllowed() {
        var call = new Call("blocked", "Tell", Method.POST, "http://169.254.169.254/latest", List.of(), null,
                Duration.ofMinutes(1), Success.BY_STATUS, SlottedText.parse("done"), new Repeat.OneShot());

        assertThat(caller.call(EFFECT, call)).asInstanceOf(type(CallOutcome.Refused.class))
                .satisfies(
                        refused -> assertThat(refused.reason())
                                .contains("169.254.169.254 is not a public address"));
    }

    @Test
    void callsNoActionThatIsNotInTheSettings() throws IOException {
        try (var receiver = Receiver.answering("200 OK", "", "{}")) {
            var call = new Call("gone", "Gone", Method.POST, receiver.origin() + "/", List.of(), null,
                    Duration.ofMinutes(1), Success.BY_STATUS, SlottedText.parse("done"),
                    new Repeat.OneShot());

            assertThat(caller.call(EFFECT, call)).isInstanceOf(CallOutcome.Refused.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }
}
