package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads handbooks as their owners wrote them. */
final class HandbooksTest {

    private static final Path HANDBOOKS = Path.of("../shared/handbooks");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");
    private static final Pattern RESIDUE = Pattern.compile("\\{\\{|\\{%|\\{:|\\{#|!!!|\\?\\?\\?"
            + "|</?(?:a|b|p|br|td|tr|li|ul|div|span|table|input|label|iframe|details|summary|strong|em)\\b"
            + "|(?m)^(?:---|\\+\\+\\+|cover:|title:|weight:)|\\*\\*|]\\(|&(?:amp|lt|gt|nbsp);");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");
    private static final Pattern OWN_ANCHOR = Pattern.compile("]\\(#([\\w-]+)\\)");

    @BeforeEach
    void present() {
        assumeTrue(Files.isDirectory(HANDBOOKS), "the sample handbooks are not beside this folder");
    }

    @Test
    void everyPageReadsWithoutLeftOverMarks() throws Exception {
        var documents = documents();

        assertThat(documents).hasSizeGreaterThan(150);
        for (var document : documents) {
            var words = CODE.matcher(text(document)).replaceAll("");
            assertThat(RESIDUE.matcher(words).results().map(match -> match.group()).toList())
                    .as(document.path())
                    .isEmpty();
        }
    }

    @Test
    void noWordOfThePagesIsLost() throws Exception {
        var missing = new ArrayList<String>();
        for (var document : documents()) {
            var source = Files.readString(HANDBOOKS.resolve(document.path()));
            var seen = WORD.matcher(FrontMatter.split(source)
                    .body()
                    .replaceAll("]\\((?:[^()\\n{]|\\([^()\\n]*\\)|\\{\\{[^}]*}})*\\)|\\{:[^}]*}", " ")
                    .replaceAll("(?m)^(!!!|\\?\\?\\?\\+?) ?[\\w -]+|```\\w+|https?://[^\\s)]+", " ")
                    .replaceAll("(?m)^\\[[^\\]]*]:.*$|<[a-zA-Z/!][^>]*>", " "));
            var text = document.title() + " " + text(document) + headings(document);
            seen.results()
                    .map(match -> match.group())
                    .filter(word -> !text.contains(word))
                    .forEach(word -> missing.add(document.path() + ": " + word));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void linksWithinAPageLeadToItsHeadings() throws Exception {
        var dead = new ArrayList<String>();
        var alive = 0;
        for (var document : documents()) {
            var source = Files.readString(HANDBOOKS.resolve(document.path()));
            var anchors = document.sections()
                    .stream()
                    .map(Section::url)
                    .collect(Collectors.joining("\n", "", "\n"));
            for (var link : OWN_ANCHOR.matcher(source).results().map(match -> match.group(1)).toList()) {
                if (anchors.contains("#" + link + "\n")) {
                    alive++;
                } else {
                    dead.add(document.path() + "#" + link);
                }
            }
        }

        assertThat(alive).isPositive();
        assertThat(dead).isEmpty();
    }

    private static List<Document> documents() throws Exception {
        var documents = new ArrayList<Document>();
        for (var entry : new FolderSource(Pages.settings(HANDBOOKS), Clock.systemUTC()).entries()) {
            documents.add(entry.read());
        }
        return documents;
    }

    private static String text(Document document) {
        return String.join("\n\n", Pages.blocks(document));
    }

    private static String headings(Document document) {
        return document.sections()
                .stream()
                .map(section -> " " + section.headings())
                .collect(Collectors.joining());
    }
}
