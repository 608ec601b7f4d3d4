package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Anthropic's Messages.
 *
 * @see <a href="https://docs.claude.com/en/api/messages">Messages</a>
 * @see <a href="https://docs.claude.com/en/docs/build-with-claude/structured-outputs">Structured outputs</a>
 */
final class AnthropicDialect implements Dialect {

    private static final String VERSION = "2023-06-01";

    @Override
    public void locate(HttpUrl.Builder url, ModelSettings settings) {
        url.addPathSegments(settings.path("messages"));
    }

    @Override
    public void sign(Request.Builder request, Address address) {
        request.header("anthropic-version", VERSION);
        if (address.key() != null) {
            request.header("x-api-key", address.key());
        }
    }

    @Override
    public ObjectNode body(ModelSettings settings, Question question) {
        var body = JsonNodeFactory.instance.objectNode()
                .put("model", settings.model())
                .put("max_tokens", question.outputTokens())
                .put("stream", true)
                .put("system", question.instructions(settings.structure()));
        var messages = body.putArray("messages");
        for (var turn : question.turns()) {
            messages.addObject()
                    .put("role", turn.byModel() ? "assistant" : "user")
                    .put("content", turn.text());
        }
        if (settings.structure() == Structure.SCHEMA) {
            body.withObject("/output_config")
                    .putObject("format")
                    .put("type", "json_schema")
                    .set("schema", question.schema());
        }
        if (settings.tuning().effort() != null) {
            body.withObject("/output_config").put("effort", settings.tuning().effort());
        }
        return body;
    }

    @Override
    public void read(JsonNode piece, Writing writing) throws UnusableException {
        switch (piece.path("type").asText()) {
            case "message_start" -> readUsage(piece.path("message").path("usage"), writing);
            case "content_block_start" -> readBlock(piece.path("content_block"), writing);
            case "content_block_delta" -> {
                if (piece.path("delta").path("type").asText().equals("text_delta")) {
                    writing.add(piece.path("delta").path("text").asText());
                }
            }
            case "message_delta" -> {
                readUsage(piece.path("usage"), writing);
                if (piece.path("delta").path("stop_reason").isTextual()) {
                    writing.end(ending(piece.path("delta").path("stop_reason").textValue()));
                }
            }
            case "message_stop" -> writing.close();
            case "error" -> writing.end(Writing.Ending.BROKEN);
            case "" -> throw new UnusableException("has no type");
            default -> {
                // Such as ping; "new event types may be added", and are to be passed over.
            }
        }
    }

    private static void readBlock(JsonNode block, Writing writing) throws UnusableException {
        switch (block.path("type").asText()) {
            case "text" -> writing.add(block.path("text").asText());
            case "thinking", "redacted_thinking" -> writing.begin();
            default ->
                throw new UnusableException("holds something else than text, such as the call of a tool");
        }
    }

    private static Writing.Ending ending(String reason) throws UnusableException {
        return switch (reason) {
            case "end_turn" -> Writing.Ending.DONE;
            case "max_tokens", "model_context_window_exceeded" -> Writing.Ending.CUT_SHORT;
            case "refusal" -> Writing.Ending.REFUSED;
            default -> throw new UnusableException("stops for a reason that is not known");
        };
    }

    /** What was read out of a cache, and into it, is counted apart; the counts of the last piece are the final ones. */
    private static void readUsage(JsonNode usage, Writing writing) {
        if (usage.hasNonNull("input_tokens")) {
            var cached = Counts.of(usage, "cache_read_input_tokens");
            writing.read(
                    Counts.of(usage, "input_tokens") + Counts.of(usage, "cache_creation_input_tokens")
                            + cached,
                    cached);
        }
        if (usage.hasNonNull("output_tokens")) {
            writing.wrote(Counts.of(usage, "output_tokens"));
        }
    }
}
