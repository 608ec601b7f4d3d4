package dev.nod.call;

import dev.nod.action.Call;
import dev.nod.action.Content;
import dev.nod.action.EffectId;
import dev.nod.action.Header;
import dev.nod.action.Method;
import dev.nod.action.Repeat;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import dev.nod.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A caller that may dial this machine. */
abstract class CallingTest {

    static final String CANARY = "s3cret-canary-of-the-desk";
    static final EffectId EFFECT = new EffectId(
            UUID.fromString("00000000-0000-7000-8000-000000000001"));

    final HttpCaller caller = new HttpCaller(
            new CallSettings(Map.of("tell", List.of(AddressRange.parse("127.0.0.1")), "blocked", List.of()),
                    Map.of("DESK_TOKEN", CANARY, "ODD", "line\nbreak")),
            new MovableClock(Instant.parse("2026-11-22T12:00:00Z")));

    static Call tell(String origin, Success success, Repeat repeat) {
        return new Call("tell", "Tell", Method.POST, origin + "/jobs?a=%20b",
                List.of(new Header("Authorization", List.of(new Header.Part.Plain("Bearer "),
                        new Header.Part.Secret("DESK_TOKEN")))),
                new Content("application/json", "{\n  \"text\": \"z\"\n}"), Duration.ofMinutes(1), success,
                SlottedText.parse("Job {/id} of {/owner/name}: {/url}"), repeat);
    }
}
