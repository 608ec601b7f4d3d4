package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkdownTest {

    @TempDir
    Path temporary;

    private Pages pages;

    @BeforeEach
    void write() {
        pages = new Pages(temporary);
    }

    @Test
    void sortsTextUnderThePathOfItsHeadings() throws Exception {
        var document = pages.read("vpn.md", """
            Before all.

            # VPN

            Intro.

            ## Set up

            ### Windows

            First.

            ## Reset

            Second.
            """);

        assertThat(document.title()).isEqualTo("VPN");
        assertThat(Pages.outline(document)).containsExactly(": Before all. | Intro.",
                "Set up > Windows: First.",
                "Reset: Second.");
        assertThat(document.sections().get(1).url()).isEqualTo("https://docs.example/vpn.md#windows");
    }

    @Test
    void takesTheTitleFromFrontMatterThenHeadingThenName() throws Exception {
        assertThat(pages.read("a.md", "---\ntitle: \"Leave: the rules\"\ntags: [a]\n---\n# Other\n\ntext")
                .title())
                .isEqualTo("Leave: the rules");
        assertThat(pages.read("b.md", "+++\ntitle = 'Leave'\n+++\ntext").title()).isEqualTo("Leave");
        assertThat(pages.read("c.md", "text\n\n# The `code` *of* conduct").title())
                .isEqualTo("The code of conduct");
        assertThat(pages.read("d/parental-leave_2024.md", "text").title()).isEqualTo("Parental leave 2024");
        assertThat(pages.read("people-ops/index.md", "text").title()).isEqualTo("People ops");
        assertThat(pages.read("README.md", "text").title()).isEqualTo("Handbook");
    }

    @Test
    void keepsTheTopHeadingInThePathWhenTheTitleIsAnother() throws Exception {
        var document = pages.read("a.md",
                "---\ntitle: Kube API Down\n---\n# KubeAPIDown\n\n## Meaning\n\ntext");

        assertThat(Pages.outline(document)).containsExactly("KubeAPIDown > Meaning: text");
    }

    @Test
    void skipsBrokenFrontMatterAndKeepsTheText() throws Exception {
        assertThat(pages.markdown("---\ntitle: [unclosed\n\tbad: 'x\n---\nThe text."))
                .containsExactly("The text.");
        assertThat(pages.markdown("---\ntitle: never ends\n\nThe text.")).contains("The text.");
        assertThat(pages.markdown("---\n\nA rule above.\n\n---\n\nAnd below.")).containsExactly(
                "A rule above.",
                "And below.");
    }

    @Test
    void removesMarksAndKeepsWords() throws Exception {
        assertThat(pages.markdown("""
            Use **bold**, _italics_, ==marked== and `code` with [a link](https://x.example "t")
            and [](https://y.example), ![a picture](x.png), <https://z.example>
            &amp; <span class="x">inline</span> HTML, ~~not this~~, :tada:.\\
            Next line. 10<sup>6</sup> <!-- hidden --> H<sub>2</sub>O
            """)).containsExactly("""
            Use bold, italics, marked and `code` with a link and https://y.example, a picture, \
            https://z.example & inline HTML, ~~not this~~, :tada:.
            Next line. 10^6 H2O""");
    }

    @Test
    void keepsAListInOneBlockWithItsNesting() throws Exception {
        assertThat(pages.markdown("""
            Do this:

            1. First
               - a
               - b

                 more of b
            2. Second

               ```sh
               run it

                 now
               ```
            3. [x] Third
            """)).containsExactly("Do this:", """
            1. First
               - a
               - b
                 more of b
            2. Second
               ```
               run it

                 now
               ```
            3. [x] Third""");
    }

    @Test
    void keepsHeaderAndCellTogether() throws Exception {
        assertThat(pages.markdown("""
            | Plan | Days: | Note |
            |------|------:|------|
            | Basic | 25 | a `b|c` \\| d |
            | Plus |  | <ul><li>x</li><li>y</li></ul> |
            """)).containsExactly("""
            Plan: Basic; Days: 25; Note: a `b
            Plan: Plus; Note: - x - y""");
    }

    @Test
    void keepsCodeWholeInItsOwnBlock() throws Exception {
        assertThat(pages.markdown("""
            Run:
            ```bash
            kubectl get pods   # all

              {{ .Values.x }} {% if %} {{< x >}} [[a]] [^1] **b** <b>
            ```
            Then.

                indented {{ site.x }} {% for x in y %}
            """)).containsExactly("Run:", """
            ```
            kubectl get pods   # all

              {{ .Values.x }} {% if %} {{< x >}} [[a]] [^1] **b** <b>
            ```""", "Then.", "```\nindented {{ site.x }} {% for x in y %}\n```");
    }

    @Test
    void fencesCodeThatHasFencesWithLongerOnes() throws Exception {
        assertThat(pages.markdown("~~~\n```\nx\n```\n~~~")).containsExactly("````\n```\nx\n```\n````");
    }

    @Test
    void numbersTheAnchorsOfRepeatedHeadings() throws Exception {
        var document = pages.read("a.md", """
            # T
            ## What's `new`? (v2.0)
            a
            ## Set up
            b
            ## Set up
            c
            ## Über_uns – wer
            d
            ## Custom {#my-id .x}
            e
            ## Other
            {: #other-id }
            f
            """);

        assertThat(document.sections()).extracting(section -> section.url().replaceAll(".*#", ""))
                .containsExactly(
                        "whats-new-v20", "set-up", "set-up-1", "%C3%BCber_uns--wer", "my-id", "other-id");
        assertThat(document.sections()).extracting(section -> section.headings().getLast())
                .containsExactly(
                        "What's new? (v2.0)", "Set up", "Set up", "Über_uns – wer", "Custom", "Other");
    }

    @Test
    void keepsAHeadingThatHasNothingBelowIt() throws Exception {
        var document = pages.read("a.md", "# T\n\n## Never share passwords\n\n## More\n\n### Detail\n\ntext");

        assertThat(Pages.outline(document)).containsExactly("Never share passwords: Never share passwords",
                "More > Detail: text");
    }

    @Test
    void aPageWithoutTextHasNoSections() throws Exception {
        assertThat(pages.read("a.md", "").sections()).isEmpty();
        assertThat(pages.read("b.md", "---\ntitle: x\n---\n\n<!-- nothing -->\n").sections()).isEmpty();
        assertThat(pages.read("c.md", "# Only a title").sections()).isEmpty();
    }

    @Test
    void readsQuotationsAsText() throws Exception {
        assertThat(pages.markdown("> Quoted\n> words\n>\n> > deeper\n\n> [!WARNING]\n> Mind the gap."))
                .containsExactly("Quoted words", "deeper", "Warning\nMind the gap.");
    }
}
