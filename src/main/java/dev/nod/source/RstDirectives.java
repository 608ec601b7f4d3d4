package dev.nod.source;

import static dev.nod.source.IndentedLines.dedented;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads what two dots start in reStructuredText: directives, notes, and what the reader of the page does not see. */
final class RstDirectives {

    private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. +([\\w:.+-]{1,60})::(?: +(.*))?");
    private static final Pattern NOTE = Pattern.compile("\\.\\. +\\[([\\w#*.-]{1,60})] *(.*)");
    private static final Pattern OPTION = Pattern.compile(" *:([\\w-]+):(?: +(.*))?");
    private static final Set<String> UNSEEN = Set.of("toctree", "contents", "include", "literalinclude",
            "index",
            "highlight", "raw", "meta", "default-role", "role", "module", "currentmodule", "image", "figure",
            "tabularcolumns", "sectnum", "target-notes", "autosummary", "automodule", "autoclass",
            "autofunction",
            "title", "class", "program", "only-html", "graphviz", "mermaid", "uml", "plot", "date",
            "unicode");
    private static final Set<String> CODE = Set.of("code", "code-block", "sourcecode", "parsed-literal",
            "highlight",
            "math", "prompt", "productionlist", "doctest", "testcode", "console", "ipython", "literal");
    private static final Set<String> CALLOUTS = Set.of("note", "warning", "tip", "important", "caution",
            "danger",
            "attention", "hint", "error", "seealso", "admonition", "todo", "topic", "sidebar");

    private final RstBlocks blocks;

    RstDirectives(RstBlocks blocks) {
        this.blocks = blocks;
    }

    /** What it was called with, its options, and the lines below. */
    private record Content(String argument, List<String> options, List<String> lines) {

        String option(String name) {
            for (var option : options) {
                var matcher = OPTION.matcher(option);
                if (matcher.matches() && matcher.group(1).equals(name)) {
                    return matcher.group(2) == null ? "" : matcher.group(2);
                }
            }
            return "";
        }
    }

    void explicit(List<String> lines, Element out, int depth) {
        var directive = DIRECTIVE.matcher(lines.getFirst());
        var note = NOTE.matcher(lines.getFirst());
        if (directive.matches()) {
            var argument = directive.group(2) == null ? "" : directive.group(2);
            directive(directive.group(1), content(argument, lines.subList(1, lines.size())), out, depth);
        } else if (note.matches()) {
            var text = new ArrayList<String>();
            text.add(note.group(2));
            text.addAll(dedented(lines.subList(1, lines.size())));
            var label = note.group(1).replaceFirst("^#(?=.)", "");
            blocks.parse(text, out.appendElement("div").attr(PlainText.LEAD, "[" + label + "]"), depth + 1);
        }
    }

    private static Content content(String argument, List<String> below) {
        var lines = dedented(below);
        var words = new StringBuilder(argument);
        var options = new ArrayList<String>();
        var at = 0;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            if (OPTION.matcher(lines.get(at)).matches()) {
                options.add(lines.get(at));
            } else if (options.isEmpty() && !argument.isEmpty()) {
                words.append(' ').append(lines.get(at).strip());
            } else if (options.isEmpty()) {
                break;
            }
        }
        return new Content(words.toString(), options, lines.subList(at, lines.size()));
    }

    private void directive(String name, Content content, Element out, int depth) {
        if (CODE.contains(name)) {
            code(name, content, out);
        } else if (name.equals("image") || name.equals("figure")) {
            out.appendElement("p").appendText(content.option("alt"));
            blocks.parse(content.lines(), out, depth + 1);
        } else if (UNSEEN.contains(name)) {
            return;
        } else if (CALLOUTS.contains(name)) {
            callout(name, content, out, depth);
        } else if (name.equals("list-table") || name.equals("csv-table") || name.equals("table")) {
            table(name, content, out, depth);
        } else {
            other(name, content, out, depth);
        }
    }

    private void code(String name, Content content, Element out) {
        var isAll = content.lines().isEmpty() || content.lines().stream().allMatch(String::isBlank);
        var code = isAll ? content.argument() : String.join("\n", dedented(content.lines()));
        if (name.equals("parsed-literal")) {
            blocks.inline(code, out.appendElement("pre"));
        } else {
            out.appendElement("pre").appendText(code);
        }
    }

    private void callout(String name, Content content, Element out, int depth) {
        var frame = out.appendElement("div").addClass("admonition");
        var isTitled = name.equals("admonition") || name.equals("topic") || name.equals("sidebar");
        var title = frame.appendElement("p");
        if (isTitled) {
            blocks.inline(content.argument(), title);
        } else {
            title.appendText(name.equals("seealso") ? "See also" : Alert.title(name));
            blocks.inline(content.argument(), frame.appendElement("p"));
        }
        blocks.parse(content.lines(), frame, depth + 1);
    }

    private void table(String name, Content content, Element out, int depth) {
        blocks.inline(content.argument(), out.appendElement("p"));
        if (name.equals("table")) {
            blocks.parse(content.lines(), out, depth + 1);
            return;
        }
        var table = out.appendElement("table");
        var head = content.option("header-rows").matches("[1-9]")
                ? Integer.parseInt(content.option("header-rows"))
                : 0;
        if (name.equals("csv-table")) {
            RstTables.csv(content.option("header"), content.lines(), head, table, blocks::inline);
        } else {
            var list = new Element("div");
            blocks.parse(content.lines(), list, depth + 1);
            RstTables.list(list, head, table);
        }
    }

    /** The description of something named, such as a function or an option; or a change in a version; or a frame. */
    private void other(String name, Content content, Element out, int depth) {
        var argument = switch (name) {
            case "versionadded" -> "New in version " + content.argument();
            case "versionchanged" -> "Changed in version " + content.argument();
            case "deprecated" -> "Deprecated since version " + content.argument();
            case "only", "container", "tabs", "grid", "epigraph", "highlights", "compound", "hlist",
                    "glossary" ->
                "";
            default -> content.argument();
        };
        blocks.inline(argument, out.appendElement("p"));
        blocks.parse(content.lines(), out, depth + 1);
    }
}
