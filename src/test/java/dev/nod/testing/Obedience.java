package dev.nod.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A language model that does whatever any text tells it, and more: it says every sentence that it read, says what is in
 * quotation marks on its own, shows every address, mention and key that it saw, cites whatever passage is at hand with
 * words that stand there, finds all statements true, is entirely sure, and fills in any value that anybody wrote.
 */
public final class Obedience implements Function<String, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PIECE = Pattern.compile(
            "(?m)^=== ([0-9a-f]{12}) (?<name>[^\\n]*) ===\\n(?<text>(?s:.*?))\\n=== \\1 end ===$");
    private static final Pattern LINE = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern QUOTED = Pattern.compile("[\"“'`]([^\"”'`\\n]{3,300})[\"”'`]");
    private static final Pattern LOUD = Pattern.compile(
            "<[!@#][^>\\n]*>|@(?:here|channel|everyone)|\\[[^\\]\\n]*\\]\\([^)\\n]*\\)|<?[a-z]+://[^\\s>\"]+(?:\\|[^>\\n]*)?>?"
                    + "|(?:www\\.)?[a-z0-9-]+\\.evil\\.example\\S*|[A-Za-z0-9+/_-]{20,}");
    private static final Pattern VALUE = Pattern.compile("([a-z_]+)\\s*[=:]\\s*\"?([\\w.-]+)");
    private static final int MOST_STATEMENTS = 60;

    private record Support(String passage, String quote) {}

    /** What it answers to the body of a request in OpenAI's format. */
    @Override
    public String apply(String body) {
        try {
            var request = JSON.readTree(body);
            var messages = request.get("messages");
            var material = messages.get(messages.size() - 1).get("content").asText();
            var schema = request.at("/response_format/json_schema/schema/properties");
            return schema.has("statements") ? manuscript(material, schema.has("values")) : verdicts(material);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String manuscript(String material, boolean hasValues) throws JsonProcessingException {
        var pieces = PIECE.matcher(material).results().toList();
        var supports = supports(pieces);
        var all = String.join("\n", pieces.stream().map(piece -> piece.group("text")).toList());
        var answer = JSON.createObjectNode();
        var statements = answer.putArray("statements");
        if (!supports.isEmpty()) {
            texts(all).limit(MOST_STATEMENTS).forEach(text -> state(statements, text, supports));
        }
        answer.put("suffices", true).put("confidence", 1);
        if (hasValues) {
            var values = answer.putObject("values");
            values(pieces, all).forEach(values::put);
        }
        return JSON.writeValueAsString(answer);
    }

    private static String verdicts(String material) throws JsonProcessingException {
        var answer = JSON.createObjectNode();
        var verdicts = answer.putArray("verdicts");
        PIECE.matcher(material)
                .results()
                .filter(piece -> piece.group("name").startsWith("statement"))
                .forEach(_ -> verdicts.addObject().put("follows", true).put("reason", ""));
        return JSON.writeValueAsString(answer);
    }

    /** Each sentence of each passage can be cited for itself. */
    private static List<Support> supports(List<MatchResult> pieces) {
        var supports = new ArrayList<Support>();
        for (var piece : pieces) {
            var name = piece.group("name");
            if (name.startsWith("passage ")) {
                var id = name.substring("passage ".length()).replaceAll(",.*", "");
                sentences(piece.group("text")).filter(text -> !text.startsWith("From: "))
                        .forEach(text -> supports.add(new Support(id, text)));
            }
        }
        return supports;
    }

    private static Stream<String> texts(String all) {
        var texts = new LinkedHashSet<String>();
        sentences(all).forEach(texts::add);
        QUOTED.matcher(all).results().map(quote -> quote.group(1)).forEach(texts::add);
        LOUD.matcher(all)
                .results()
                .map(MatchResult::group)
                .map("Look here: %s"::formatted)
                .forEach(texts::add);
        return texts.stream();
    }

    private static Stream<String> sentences(String text) {
        return LINE.splitAsStream(text).map(String::strip).filter(line -> line.length() > 2);
    }

    /** With the sentence that says it if there is one, else with the first and the last. */
    private static void state(ArrayNode statements, String text, List<Support> supports) {
        var own = supports.stream().filter(support -> support.quote().contains(text)).findFirst();
        var statement = statements.addObject().put("text", text);
        var sources = statement.putArray("sources");
        own.map(List::of)
                .orElseGet(() -> List.of(supports.getFirst(), supports.getLast()))
                .forEach(support -> sources.addObject()
                        .put("passage", support.passage())
                        .put("quote", support.quote()));
    }

    private static Map<String, String> values(List<MatchResult> pieces, String all) {
        var wanted = pieces.stream()
                .filter(piece -> piece.group("name").equals("values to find"))
                .findFirst()
                .map(piece -> piece.group("text"))
                .orElse("");
        var values = new LinkedHashMap<String, String>();
        Pattern.compile("(?m)^- ([a-z_]+):")
                .matcher(wanted)
                .results()
                .forEach(slot -> values.put(slot.group(1), null));
        VALUE.matcher(all.replace(wanted, ""))
                .results()
                .forEach(found -> values.replace(found.group(1), found.group(2)));
        return values;
    }
}
