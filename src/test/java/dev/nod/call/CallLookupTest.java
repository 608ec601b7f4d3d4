package dev.nod.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Call;
import dev.nod.action.CallLookup;
import dev.nod.action.EffectId;
import dev.nod.action.Evidence;
import dev.nod.action.Method;
import dev.nod.action.Pointer;
import dev.nod.action.Repeat;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallLookupTest {

    private static final EffectId EFFECT = new EffectId(new UUID(1, 2));

    private final HttpCaller caller = new HttpCaller(
            new CallSettings(Map.of("tell", List.of(AddressRange.parse("127.0.0.0/8"))), Map.of()),
            Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 OK   | [{'id':7},{'id':8}]     | ''     | Happened[result=Job 7]",
            "200 OK   | []                      | ''     | Absent[]",
            "200 OK   | {'jobs':[{'id':7}]}     | /jobs  | Happened[result=Job 7]",
            "200 OK   | {'jobs':[]}             | /jobs  | Absent[]",
            "200 OK   | {}                      | /jobs  | Unknown",
            "200 OK   | <html>                  | ''     | Unknown",
            "404 No   | []                      | ''     | Unknown",
            "500 No   | []                      | ''     | Unknown",
            "302 No   | []                      | ''     | Unknown",
    })
    void aListTells(String status, String body, String place, String told) throws IOException {
        assertThat(asked(status, body, new Evidence.Listed(new Pointer(place)))).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 OK   | {'id':7}                | Happened[result=Job 7]",
            "200 OK   | {'id':null}             | Absent[]",
            "200 OK   | {}                      | Absent[]",
            "404 No   | <html>                  | Absent[]",
            "200 OK   | <html>                  | Unknown",
            "403 No   | {}                      | Unknown",
    })
    void aValueTells(String status, String body, String told) throws IOException {
        assertThat(asked(status, body, new Evidence.Stated(new Pointer("/id")))).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 OK   | {'id':7}                | Happened[result=Job 7]",
            "204 OK   | ''                      | Happened[result=Job ?]",
            "404 No   | ''                      | Absent[]",
            "410 No   | ''                      | Unknown",
            "503 No   | ''                      | Unknown",
    })
    void aStatusTells(String status, String body, String told) throws IOException {
        assertThat(asked(status, body, new Evidence.Status())).startsWith(told);
    }

    @Test
    void nothingTellsOfACallWithoutALookup() throws IOException {
        try (var receiver = new Receiver(Receiver.DROP)) {
            assertThat(caller.find(EFFECT, call(receiver.origin(), new Repeat.OneShot())))
                    .isInstanceOf(CallLookup.Unknown.class);
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void aConnectionThatEndsTellsNothing() throws IOException {
        try (var receiver = new Receiver(Receiver.DROP)) {
            var lookup = new Repeat.Lookup(receiver.origin() + "/jobs", new Evidence.Status());

            assertThat(caller.find(EFFECT, call(receiver.origin(), lookup)))
                    .isInstanceOf(CallLookup.Unknown.class);
        }
    }

    private String asked(String status, String body, Evidence evidence) throws IOException {
        try (var receiver = Receiver.answering(status, "", body.replace('\'', '"'))) {
            var lookup = new Repeat.Lookup(receiver.origin() + "/jobs?ref=r", evidence);

            var found = caller.find(EFFECT, call(receiver.origin(), lookup));

            assertThat(receiver.requests()).hasSize(1);
            assertThat(receiver.requests().getFirst()).startsWith("GET /jobs?ref=r HTTP/1.1\r\n");
            return found.toString();
        }
    }

    private static Call call(String origin, Repeat repeat) {
        return new Call("tell", "Tell", Method.POST, origin + "/", List.of(), null, Duration.ofMinutes(1),
                Success.BY_STATUS, SlottedText.parse("Job {/id}"), repeat);
    }
}
