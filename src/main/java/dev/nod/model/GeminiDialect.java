package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Google's generateContent.
 *
 * @see <a href="https://ai.google.dev/api/generate-content">Generating content</a>
 */
final class GeminiDialect implements Dialect {

    @Override
    public void locate(HttpUrl.Builder url, ModelSettings settings) {
        url.addPathSegments(settings.path("models/%s:streamGenerateContent".formatted(settings.model())))
                .setQueryParameter("alt", "sse");
    }

    @Override
    public void sign(Request.Builder request, Address address) {
        if (address.key() != null) {
            request.header("x-goog-api-key", address.key());
        }
    }

    @Override
    public ObjectNode body(ModelSettings settings, Question question) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("systemInstruction")
                .putArray("parts")
                .addObject()
                .put("text", question.instructions(settings.structure()));
        var contents = body.putArray("contents");
        for (var turn : question.turns()) {
            var content = contents.addObject().put("role", turn.byModel() ? "model" : "user");
            content.putArray("parts").addObject().put("text", turn.text());
        }
        var generation = body.putObject("generationConfig")
                .put("candidateCount", 1)
                .put("maxOutputTokens", question.outputTokens());
        switch (settings.structure()) {
            case SCHEMA -> generation.put("responseMimeType", "application/json")
                    .set("responseJsonSchema", question.schema());
            case JSON -> generation.put("responseMimeType", "application/json");
            case NONE -> {
            }
        }
        if (settings.tuning().temperature() != null) {
            generation.put("temperature", settings.tuning().temperature());
        }
        if (settings.tuning().effort() != null) {
            generation.putObject("thinkingConfig").put("thinkingLevel", settings.tuning().effort());
        }
        return body;
    }

    @Override
    public void read(JsonNode piece, Writing writing) throws UnusableException {
        if (piece.hasNonNull("error")) {
            writing.end(Writing.Ending.BROKEN);
            return;
        }
        if (piece.path("promptFeedback").hasNonNull("blockReason")) {
            writing.end(Writing.Ending.REFUSED);
        }
        if (!piece.has("candidates") && !piece.has("usageMetadata") && !piece.has("promptFeedback")) {
            throw new UnusableException("has no candidates");
        }
        for (var candidate : piece.path("candidates")) {
            if (candidate.path("index").asInt() == 0) {
                readCandidate(candidate, writing);
            }
        }
        var usage = piece.path("usageMetadata");
        if (usage.isObject()) {
            writing.read(
                    Counts.of(usage, "promptTokenCount") + Counts.of(usage, "toolUsePromptTokenCount"),
                    Counts.of(usage, "cachedContentTokenCount"));
            writing.wrote(Counts.of(usage, "candidatesTokenCount") + Counts.of(usage, "thoughtsTokenCount"));
        }
    }

    private static void readCandidate(JsonNode candidate, Writing writing) throws UnusableException {
        for (var part : candidate.path("content").path("parts")) {
            if (part.has("functionCall") || part.has("executableCode")) {
                throw new UnusableException("calls a tool, though it was given none");
            }
            if (part.path("thought").asBoolean()) {
                writing.begin();
            } else {
                writing.add(part.path("text").asText());
            }
        }
        if (candidate.path("finishReason").isTextual()) {
            writing.end(switch (candidate.path("finishReason").textValue()) {
                case "STOP" -> Writing.Ending.DONE;
                case "MAX_TOKENS" -> Writing.Ending.CUT_SHORT;
                case "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE" ->
                    Writing.Ending.REFUSED;
                default -> throw new UnusableException("stops for a reason that is not known");
            });
        }
    }
}
