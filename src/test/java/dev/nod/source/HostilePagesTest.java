package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.UnreadableDocumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to make a parser run for ever or fall over; the limit is far above what a slow machine needs. */
@Timeout(120)
final class HostilePagesTest {

    @TempDir
    Path temporary;

    @Test
    void aMegabyteOfOpenShortcodesIsReadAsText() throws Exception {
        assertThat(length("a.md", "{{<".repeat(333_333))).isEqualTo(999_999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{< highlight >}}", "{% raw %}", "{::comment}", "{: #a} ", "{#a}", "[[a", "[^a]",
            "==a", "``a`",
            "<title", "<!-- ", "*a **b", "[a](", "[a]: ", "> ", "- ", "|a", "a|b\n-|-\n", "!!! note\n",
            "::: a\n",
            "a\n\n: b\n\n", "# a\n", "<table><tr><td>", "<b>", "<details>", "```\n", "{{< tab \"",
            "import 'a\n", "{/*"})
    void repeatedMarksEndInTextOrInAReason(String mark) throws Exception {
        assertThat(length("a.md", mark.repeat(50_000 / mark.length()))).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "* > "})
    void tenThousandNestedMarksKeepTheText(String mark) throws Exception {
        assertThat(text("a.md", mark.repeat(10_000) + "the text")).contains("the text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<dl><dd>", "<span><p>"})
    void tenThousandNestedElementsKeepTheText(String element) throws Exception {
        assertThat(text("a.html", element.repeat(10_000) + "the text")).contains("the text");
    }

    private int length(String name, String source) throws Exception {
        return text(name, source).length();
    }

    /** The text, or the reason why there is none. */
    private String text(String name, String source) throws Exception {
        Files.writeString(temporary.resolve(name), source);
        var entry = new FolderSource(Pages.settings(temporary), Clock.systemUTC()).entries().getFirst();
        try {
            return String.join("\n", Pages.blocks(entry.read()));
        } catch (UnreadableDocumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
