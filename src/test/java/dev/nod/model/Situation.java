package dev.nod.model;

import dev.nod.testing.FakeProvider.Answer;
import dev.nod.testing.ProviderEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** What a provider can do to whoever asks, in its own dialect. */
final class Situation {

    static final String FORM = """
        {"statements":[{"text":"Reset it in the portal.",\
        "sources":[{"passage":"P1","quote":"reset in the portal — approved"}]}],\
        "suffices":true,"confidence":0.9}""";

    private static final String HTML = "<html><body>approved, server-text</body></html>";

    private final ModelKind kind;

    Situation(ModelKind kind) {
        this.kind = kind;
    }

    Answer success() {
        return said(FORM);
    }

    Answer said(String text) {
        return Answer.stream(ProviderEvents.answer(kind, text));
    }

    Answer refused() {
        return Answer.stream(switch (kind) {
            case OPENAI, COMPATIBLE -> """
                data: {"choices":[{"index":0,"delta":{"role":"assistant","refusal":"server-text"},\
                "finish_reason":null}]}

                data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

                data: [DONE]

                """;
            case ANTHROPIC -> ProviderEvents.stopped(kind, "server-text", "refusal");
            case GEMINI -> """
                data: {"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},\
                "usageMetadata":{"promptTokenCount":100,"totalTokenCount":100}}

                """;
        });
    }

    Answer filtered() {
        return Answer.stream(ProviderEvents.stopped(kind, FORM, switch (kind) {
            case OPENAI, COMPATIBLE -> "content_filter";
            case ANTHROPIC -> "refusal";
            case GEMINI -> "SAFETY";
        }));
    }

    Answer cutShort() {
        return Answer.stream(ProviderEvents.cutShort(kind, FORM.substring(0, 60)));
    }

    Answer callsATool() {
        return Answer.stream(switch (kind) {
            case OPENAI, COMPATIBLE -> """
                data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"1","type":"function",\
                "function":{"name":"approve","arguments":"{}"}}]},"finish_reason":null}]}

                """;
            case ANTHROPIC -> """
                data: {"type":"content_block_start","index":0,\
                "content_block":{"type":"tool_use","id":"1","name":"approve","input":{}}}

                """;
            case GEMINI -> """
                data: {"candidates":[{"content":{"parts":[{"functionCall":{"name":"approve"}}]}}]}

                """;
        });
    }

    Answer errorInStream() {
        return Answer.stream(halfOf() + switch (kind) {
            case OPENAI, COMPATIBLE -> "data: {\"error\":{\"message\":\"server-text\"}}\n\n";
            case ANTHROPIC ->
                "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"server-text\"}}\n\n";
            case GEMINI -> "data: {\"error\":{\"code\":503,\"message\":\"server-text\"}}\n\n";
        });
    }

    Answer cutInTheMiddle() {
        return Answer.cutAfter(halfOf());
    }

    Answer endedInTheMiddle() {
        return Answer.stream(halfOf());
    }

    Answer silentFromTheStart() {
        return Answer.silentAfter(": is anybody there\n\n");
    }

    Answer silentInTheMiddle() {
        return Answer.silentAfter(halfOf());
    }

    Answer slowDrip() {
        return Answer.drip(oneEvent(), Duration.ofMillis(20));
    }

    Answer html() {
        return new Answer(200, Map.of("Content-Type", "text/html"), 0,
                (out, _) -> out.write(HTML.getBytes(StandardCharsets.UTF_8)));
    }

    Answer htmlCalledAStream() {
        return Answer.stream("data: " + HTML + "\n\n");
    }

    Answer huge() {
        var event = oneEvent().getBytes(StandardCharsets.UTF_8);
        return new Answer(200, Map.of("Content-Type", "text/event-stream"), 0, (out, _) -> {
            for (var sent = 0L; sent < 50L << 20; sent += event.length) {
                out.write(event);
            }
        });
    }

    Answer hugeLine() {
        var piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        return new Answer(200, Map.of("Content-Type", "text/event-stream"), 0, (out, _) -> {
            out.write("data: \"".getBytes(StandardCharsets.UTF_8));
            for (var sent = 0; sent < 50; sent++) {
                out.write(piece);
            }
        });
    }

    Answer deeplyNestedEvent() {
        return Answer.stream("data: " + "{\"choices\":".repeat(100_000) + "\n\n");
    }

    Answer invalidUtf8() {
        var events = halfOf().getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < events.length; i++) {
            if (events[i] == 'R') {
                events[i] = (byte) 0xC3;
            }
        }
        return Answer.stream(events);
    }

    Answer empty() {
        return Answer.stream("");
    }

    /** The beginning of a stream, without its end. */
    private String halfOf() {
        var whole = ProviderEvents.answer(kind, FORM);
        return whole.substring(0, whole.indexOf("\n\n", whole.indexOf("Reset")) + 2);
    }

    private String oneEvent() {
        return switch (kind) {
            case OPENAI, COMPATIBLE ->
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"{ \"},\"finish_reason\":null}]}\n\n";
            case ANTHROPIC ->
                "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"{ \"}}\n\n";
            case GEMINI -> "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"{ \"}]}}]}\n\n";
        };
    }
}
