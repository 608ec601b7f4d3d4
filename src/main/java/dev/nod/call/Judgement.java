package dev.nod.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.action.Call;
import dev.nod.action.CallLookup;
import dev.nod.action.CallOutcome;
import dev.nod.action.Evidence;
import dev.nod.action.Pointer;
import dev.nod.action.Repeat;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Tells from an answer what became of a call. */
final class Judgement {

    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final Clock clock;
    private final Wording wording;

    Judgement(Clock clock, Wording wording) {
        this.clock = clock;
        this.wording = wording;
    }

    CallOutcome ofCall(Call call, Reply reply) {
        var status = reply.status();
        if (call.success().includes(status)) {
            return ofBody(call, reply);
        }
        if (status == TOO_MANY) {
            return new CallOutcome.NotSent(wording.refusal(reply), retryAfter(reply.retryAfter()));
        }
        if (status == CONFLICT && call.repeat() instanceof Repeat.Keyed) {
            return new CallOutcome.Uncertain(
                    wording.refusal(reply) + " (an earlier try with the key may be under way)");
        }
        return status >= 500
                ? new CallOutcome.Uncertain(wording.refusal(reply))
                : new CallOutcome.Refused(wording.refusal(reply));
    }

    private CallOutcome ofBody(Call call, Reply reply) {
        var at = call.success().at();
        if (at != null && !reply.isJson()) {
            return new CallOutcome.Uncertain(wording.refusal(reply) + " (which is not JSON)");
        }
        return at == null || isWanted(reply.at(at), call.success().is())
                ? new CallOutcome.Happened(wording.result(call, reply.json()))
                : new CallOutcome.Refused(wording.refusal(reply));
    }

    private static boolean isWanted(JsonNode node, @Nullable String wanted) {
        if (wanted == null) {
            return isThere(node);
        }
        return node.isValueNode() && node.asText().equals(wanted);
    }

    CallLookup ofLookup(Call call, Evidence evidence, Reply reply) {
        return switch (evidence) {
            case Evidence.Status _ -> byStatus(call, reply);
            case Evidence.Listed(var list) -> byList(call, list, reply);
            case Evidence.Stated(var value) -> byValue(call, value, reply);
        };
    }

    private CallLookup byStatus(Call call, Reply reply) {
        if (reply.status() == 404) {
            return new CallLookup.Absent();
        }
        return isFine(reply)
                ? new CallLookup.Happened(wording.result(call, reply.json()))
                : unknown(reply);
    }

    private CallLookup byList(Call call, Pointer list, Reply reply) {
        var items = reply.at(list);
        if (!isFine(reply) || !items.isArray()) {
            return unknown(reply);
        }
        return items.isEmpty()
                ? new CallLookup.Absent()
                : new CallLookup.Happened(wording.result(call, items.get(0)));
    }

    private CallLookup byValue(Call call, Pointer value, Reply reply) {
        if (reply.status() == 404) {
            return new CallLookup.Absent();
        }
        if (!isFine(reply) || !reply.isJson()) {
            return unknown(reply);
        }
        return isThere(reply.at(value))
                ? new CallLookup.Happened(wording.result(call, reply.json()))
                : new CallLookup.Absent();
    }

    private CallLookup unknown(Reply reply) {
        return new CallLookup.Unknown(wording.refusal(reply));
    }

    private static boolean isFine(Reply reply) {
        return reply.status() >= 200 && reply.status() <= 299;
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Seconds or a date (RFC 9110). */
    private @Nullable Duration retryAfter(String header) {
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            var at = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var wait = Duration.between(clock.instant(), at);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
