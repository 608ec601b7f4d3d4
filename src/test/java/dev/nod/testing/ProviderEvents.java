package dev.nod.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.model.ModelKind;
import java.util.ArrayList;
import java.util.List;

/** The streams of providers of language models, as their pages document them. */
public final class ProviderEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 40;

    private ProviderEvents() {}

    /** A text that comes to its end; 100 tokens read, 20 of them cached, and 50 written, 10 of them thoughts. */
    public static String answer(ModelKind kind, String text) {
        return stopped(kind, text, switch (kind) {
            case OPENAI, COMPATIBLE -> "stop";
            case ANTHROPIC -> "end_turn";
            case GEMINI -> "STOP";
        });
    }

    /** A text that is longer than allowed. */
    public static String cutShort(ModelKind kind, String text) {
        return stopped(kind, text, switch (kind) {
            case OPENAI, COMPATIBLE -> "length";
            case ANTHROPIC -> "max_tokens";
            case GEMINI -> "MAX_TOKENS";
        });
    }

    /** A text that stops for a reason. */
    public static String stopped(ModelKind kind, String text, String reason) {
        return String.join("", events(kind, text, reason));
    }

    /** The same, event by event. */
    static List<String> events(ModelKind kind, String text, String reason) {
        return switch (kind) {
            case OPENAI, COMPATIBLE -> openAi(text, reason);
            case ANTHROPIC -> anthropic(text, reason);
            case GEMINI -> gemini(text, reason);
        };
    }

    private static List<String> openAi(String text, String reason) {
        var frame = """
            {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","system_fingerprint":"fp",\
            "choices":[{"index":0,"delta":%s,"logprobs":null,"finish_reason":%s}],"usage":null}""";
        var events = new ArrayList<String>();
        events.add(
                data(frame.formatted("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null")));
        for (var piece : pieces(text)) {
            events.add(data(frame.formatted("{\"content\":%s}".formatted(quoted(piece)), "null")));
        }
        events.add(data(frame.formatted("{}", quoted(reason))));
        events.add(data("""
            {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","choices":[],\
            "usage":{"prompt_tokens":100,"completion_tokens":50,"total_tokens":150,\
            "prompt_tokens_details":{"cached_tokens":20},\
            "completion_tokens_details":{"reasoning_tokens":10}}}"""));
        events.add(data("[DONE]"));
        return events;
    }

    private static List<String> anthropic(String text, String reason) {
        var events = new ArrayList<String>();
        events.add(event("message_start", """
            {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],\
            "model":"m","stop_reason":null,"stop_sequence":null,\
            "usage":{"input_tokens":70,"cache_creation_input_tokens":10,"cache_read_input_tokens":20,\
            "output_tokens":1}}}"""));
        events.add(event("content_block_start", """
            {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""));
        events.add(event("ping", "{\"type\": \"ping\"}"));
        for (var piece : pieces(text)) {
            events.add(event("content_block_delta", """
                {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":%s}}"""
                    .formatted(quoted(piece))));
        }
        events.add(event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}"));
        events.add(event("message_delta", """
            {"type":"message_delta","delta":{"stop_reason":%s,"stop_sequence":null},\
            "usage":{"output_tokens":50}}""".formatted(quoted(reason))));
        events.add(event("message_stop", "{\"type\":\"message_stop\"}"));
        return events;
    }

    private static List<String> gemini(String text, String reason) {
        var frame = """
            {"candidates":[{"content":{"parts":[{"text":%s}],"role":"model"}%s,"index":0}],\
            "usageMetadata":{"promptTokenCount":100,"cachedContentTokenCount":20,"candidatesTokenCount":40,\
            "thoughtsTokenCount":10,"totalTokenCount":150},"modelVersion":"m","responseId":"r"}""";
        var events = new ArrayList<String>();
        for (var piece : pieces(text)) {
            events.add(data(frame.formatted(quoted(piece), "")));
        }
        events.add(data(frame.formatted("\"\"", ",\"finishReason\":" + quoted(reason))));
        return events;
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (var from = 0; from < text.length(); from += PIECE) {
            pieces.add(text.substring(from, Math.min(text.length(), from + PIECE)));
        }
        return pieces;
    }

    static String data(String json) {
        return "data: " + json + "\n\n";
    }

    private static String event(String name, String json) {
        return "event: " + name + "\n" + data(json);
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
