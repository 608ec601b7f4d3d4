package dev.nod.source;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.AudienceUnknownException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads which audience a page itself declares. Whatever is not clear is refused, since it may have meant a secret. */
final class DeclaredAudience {

    private static final String HOW = "; write audience: \"#channel\" or audience: [\"#channel\", \"@group\"]";
    private static final Pattern MENTION = Pattern.compile("(?im)^[\"']?audiences?[\"']?\\s*[:=]");
    private static final Pattern KEY = Pattern.compile("(?i)audiences?");

    private static final String TOML_TEXT = "\"[^\"\\\\\\n]*\"|'[^'\\n]*'";
    private static final Pattern TOML_KEY = Pattern.compile("(?im)^[\"']?audiences?[\"']?\\s*=");
    private static final Pattern TOML = Pattern.compile(
            "(?im)^[\"']?audiences?[\"']?\\s*=\\s*(%1$s|\\[\\s*(?:(?:%1$s)\\s*,?\\s*)*])[ \\t]*(?:#.*)?$"
                    .formatted(TOML_TEXT));

    /** As reStructuredText and AsciiDoc would have it. */
    private static final Pattern ATTRIBUTE = Pattern.compile("(?im)^:audiences?:");
    private static final int LONGEST_HEAD = 8_192;

    private DeclaredAudience() {}

    /** What the settings above a page's text, and those in the head of a page of HTML, declare; else everyone. */
    static Audience of(Page page) throws AudienceUnknownException {
        var written = inFrontMatter(page.frontMatter());
        if (page.metaAudience() != null) {
            written = Optional
                    .of(Stream.concat(written.stream().flatMap(List::stream), split(page.metaAudience()))
                            .toList());
        }
        return written.isEmpty() ? Audience.EVERYONE : audience(written.get());
    }

    /** Refuses a text that begins as if it declared an audience, in a way that no parser took up. */
    static void checkUndeclared(byte[] bytes) throws AudienceUnknownException {
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.UTF_8);
        if (ATTRIBUTE.matcher(text).find()) {
            throw new AudienceUnknownException("it names an audience, which a page in this format cannot: "
                    + "name it in the settings, by the page's path");
        }
        var start = text.replaceAll("[\\x00\\uFEFF]", "").stripLeading();
        if (start.startsWith("---") || start.startsWith("+++")) {
            var head = start.lines().skip(1).takeWhile(line -> !line.isBlank()).toList();
            if (MENTION.matcher(String.join("\n", head)).find()) {
                throw new AudienceUnknownException(
                        "it names an audience in front matter that cannot be read: close it with the mark that it "
                                + "begins with, in a Markdown or HTML page");
            }
        }
    }

    /** Many pages of the web say "all" there. */
    private static Stream<String> split(String content) {
        return Stream.of(content.split(",", -1))
                .map(label -> label.strip().equalsIgnoreCase("all") ? Audience.EVERYONE_LABEL : label);
    }

    private static Audience audience(List<String> written) throws AudienceUnknownException {
        if (written.isEmpty()) {
            throw new AudienceUnknownException("its audience is empty" + HOW);
        }
        for (var label : written) {
            try {
                Audience.label(label);
            } catch (IllegalArgumentException e) {
                throw new AudienceUnknownException("its audience '%s' %s".formatted(label, e.getMessage()));
            }
        }
        return Audience.of(written);
    }

    private static Optional<List<String>> inFrontMatter(String lines) throws AudienceUnknownException {
        if (!MENTION.matcher(lines).find()) {
            return Optional.empty();
        }
        return TOML_KEY.matcher(lines).find() ? inToml(lines) : inYaml(lines);
    }

    private static Optional<List<String>> inToml(String lines) throws AudienceUnknownException {
        var table = FrontMatter.TOML_TABLE.matcher(lines);
        var top = table.find() ? lines.substring(0, table.start()) : lines;
        if (!TOML_KEY.matcher(top).find()) {
            return Optional.empty();
        }
        var matcher = TOML.matcher(top);
        if (!matcher.find() || TOML_KEY.matcher(top.substring(matcher.end())).find()) {
            throw new AudienceUnknownException(
                    "its audience cannot be read; write audience = [\"#channel\", \"@group\"], once");
        }
        return Optional.of(Pattern.compile(TOML_TEXT)
                .matcher(matcher.group(1))
                .results()
                .map(text -> text.group().substring(1, text.group().length() - 1))
                .toList());
    }

    private static Optional<List<String>> inYaml(String lines) throws AudienceUnknownException {
        var values = new ArrayList<Node>();
        try {
            if (new Yaml(new SafeConstructor(new LoaderOptions()))
                    .compose(new StringReader(lines)) instanceof MappingNode mapping) {
                mapping.getValue()
                        .stream()
                        .filter(DeclaredAudience::isKey)
                        .map(NodeTuple::getValueNode)
                        .forEach(values::add);
            }
        } catch (YAMLException e) {
            throw new AudienceUnknownException(
                    "it names an audience, but its front matter is not YAML; put labels in quotes" + HOW);
        }
        if (values.size() != 1) {
            throw new AudienceUnknownException(
                    "its audience is not given once at the top of its front matter" + HOW);
        }
        return Optional.of(texts(values.getFirst()));
    }

    private static boolean isKey(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key && KEY.matcher(key.getValue()).matches();
    }

    private static List<String> texts(Node value) throws AudienceUnknownException {
        var texts = new ArrayList<String>();
        var items = value instanceof SequenceNode list ? list.getValue() : List.of(value);
        for (var item : items) {
            if (item instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
                texts.add(scalar.getValue());
            } else {
                throw new AudienceUnknownException(item.getTag().equals(Tag.NULL)
                        ? "its audience has no value (a # starts a comment; put it in quotes)" + HOW
                        : "its audience is not a text or a list of texts" + HOW);
            }
        }
        return texts;
    }
}
