package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * OpenAI's chat completions.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">Chat completions</a>
 */
final class OpenAiDialect implements Dialect {

    private final String limit;

    /**
     * @param limit the name of the field with the longest answer
     */
    OpenAiDialect(String limit) {
        this.limit = limit;
    }

    @Override
    public void locate(HttpUrl.Builder url, ModelSettings settings) {
        url.addPathSegments(settings.path("chat/completions"));
    }

    @Override
    public void sign(Request.Builder request, Address address) {
        if (address.key() != null) {
            request.header("Authorization", "Bearer " + address.key());
        }
    }

    @Override
    public ObjectNode body(ModelSettings settings, Question question) {
        var body = JsonNodeFactory.instance.objectNode().put("model", settings.model());
        var messages = body.putArray("messages");
        messages.addObject()
                .put("role", "system")
                .put("content", question.instructions(settings.structure()));
        for (var turn : question.turns()) {
            messages.addObject()
                    .put("role", turn.byModel() ? "assistant" : "user")
                    .put("content", turn.text());
        }
        body.put(limit, question.outputTokens()).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        switch (settings.structure()) {
            case SCHEMA -> body.putObject("response_format")
                    .put("type", "json_schema")
                    .putObject("json_schema")
                    .put("name", question.form())
                    .put("strict", true)
                    .set("schema", question.schema());
            case JSON -> body.putObject("response_format").put("type", "json_object");
            case NONE -> {
            }
        }
        if (settings.tuning().temperature() != null) {
            body.put("temperature", settings.tuning().temperature());
        }
        if (settings.tuning().effort() != null) {
            body.put("reasoning_effort", settings.tuning().effort());
        }
        return body;
    }

    @Override
    public void read(JsonNode piece, Writing writing) throws UnusableException {
        if (piece.hasNonNull("error")) {
            writing.end(Writing.Ending.BROKEN);
            return;
        }
        if (!piece.path("choices").isArray()) {
            throw new UnusableException("has no list of choices");
        }
        for (var choice : piece.path("choices")) {
            if (choice.path("index").asInt() == 0) {
                readChoice(choice, writing);
            }
        }
        var usage = piece.path("usage");
        if (usage.isObject()) {
            writing.read(
                    Counts.of(usage, "prompt_tokens"),
                    Counts.of(usage.path("prompt_tokens_details"), "cached_tokens"));
            writing.wrote(Counts.of(usage, "completion_tokens"));
        }
    }

    private static void readChoice(JsonNode choice, Writing writing) throws UnusableException {
        var delta = choice.path("delta");
        if (!delta.path("tool_calls").isEmpty() || delta.hasNonNull("function_call")) {
            throw new UnusableException("calls a tool, though it was given none");
        }
        if (!delta.path("refusal").asText("").isEmpty()) {
            writing.end(Writing.Ending.REFUSED);
        }
        if (delta.hasNonNull("reasoning_content") || delta.hasNonNull("reasoning")) {
            writing.begin();
        }
        if (delta.path("content").isTextual()) {
            writing.add(delta.path("content").textValue());
        }
        if (choice.path("finish_reason").isTextual()) {
            writing.end(switch (choice.path("finish_reason").textValue()) {
                case "stop" -> Writing.Ending.DONE;
                case "length" -> Writing.Ending.CUT_SHORT;
                case "content_filter" -> Writing.Ending.REFUSED;
                default -> throw new UnusableException("stops for a reason that is not known");
            });
        }
    }
}
