package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdocTest {

    @TempDir
    Path temporary;

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(temporary);
    }

    @Test
    void sectionsHaveTheAnchorsThatAsciidoctorGivesThem() throws Exception {
        var document = read("""
            = IT handbook
            Ana Doe <ana@example.com>
            :toc:

            For everyone.

            == Network
            === VPN & tokens (new)
            Use the token.

            [#print]
            == Printers
            Upstairs.

            == Network
            Again.
            """);

        assertThat(document.title()).isEqualTo("IT handbook");
        assertThat(Pages.outline(document)).containsExactly(": For everyone.",
                "Network > VPN & tokens (new): Use the token.", "Printers: Upstairs.", "Network: Again.");
        assertThat(document.sections()).extracting(Section::url)
                .containsExactly("https://docs.example/page.adoc",
                        "https://docs.example/page.adoc#_vpn_tokens_new",
                        "https://docs.example/page.adoc#print",
                        "https://docs.example/page.adoc#_network_2");
    }

    @Test
    void attributesSetTheAnchorsAndAreReplaced() throws Exception {
        var document = read("""
            :idprefix:
            :idseparator: -
            :product: Nod
            == Using {product} well
            {product} or \\{product} or {unknown}.
            """);

        assertThat(Pages.outline(document)).containsExactly("Using Nod well: Nod or {product} or {unknown}.");
        assertThat(document.sections().getFirst().url()).endsWith("#using-nod-well");
    }

    @Test
    void marksWithinWordsGoAndTheWordsStay() throws Exception {
        assertThat(
                blocks("""
                    Run `nod --all` as *root* or _admin_, see <<vpn,the guide>>, xref:vpn.adoc[VPN], https://x.org[Example],
                    link:/a[this^], https://y.org, kbd:[Ctrl+C], menu:File[Save] but not 2*3*4 or snake_case_name.footnote:[Ask.]
                    // a comment
                    [[here]]End +
                    of it.
                    """))
                .containsExactly("Run `nod --all` as root or admin, see the guide, VPN, Example, this, "
                        + "https://y.org, Ctrl+C, File > Save but not 2*3*4 or snake_case_name. (Ask.) End\nof it.");
    }

    @Test
    void codeStaysWhole() throws Exception {
        assertThat(blocks("""
            [source,bash]
            ----
            ls

            * pwd
            ----

            ....
            plain
            ....

             indented
               more

            ```java
            run();
            ```
            """)).containsExactly("```\nls\n\n* pwd\n```", "```\nplain\n```", "```\nindented\n  more\n```",
                "```\nrun();\n```");
    }

    @Test
    void listsKeepTheirNestingAndWhatIsTiedToTheirItems() throws Exception {
        assertThat(blocks("""
            . Unlock
            the door
            * with the card
            ** or the key
            . Enter
            +
            ----
            code
            ----

            //-
            Term:: What it means.
            Other::
              More.
            """)).containsExactly(
                "1. Unlock the door\n   - with the card\n     - or the key\n2. Enter\n   ```\n"
                        + "   code\n   ```",
                "Term: What it means.\nOther: More.");
    }

    @Test
    void tablesKeepHeaderAndCellTogether() throws Exception {
        assertThat(blocks("""
            .Prices
            |===
            |Plan |Price

            |Small
            |10 a month
            |Large |20 \\| more
            |===

            [%header,cols="2*"]
            |===
            |Plan |Price
            2+|both
            a|* one
            |20
            |===

            [%header,format=csv]
            ,===
            Plan,Price
            Small,10
            ,===
            """)).containsExactly("Prices", "Plan: Small; Price: 10 a month\nPlan: Large; Price: 20 | more",
                "Plan: both\nPlan: - one; Price: 20", "Plan: Small; Price: 10");
    }

    @Test
    void framesShowWhatTheReaderSees() throws Exception {
        assertThat(blocks("""
            NOTE: Ask
            first.

            [WARNING]
            ====
            Do not.
            ====

            image::plan.png[The plan,200]
            include::secret.adoc[]
            ////
            hidden
            ////
            ++++
            <hr>
            ++++
            ifdef::web[]
            ****
            Aside.
            ****
            endif::[]
            """)).containsExactly("Note\nAsk first.", "Warning\nDo not.", "The plan", "Aside.");
    }

    @Test
    void attributesOfTheHeaderAreFrontMatter() {
        var page = AdocReader.read("= Title\n:audience: it-staff\n\nText.\n\n:later: x\n");

        assertThat(page.frontMatter()).isEqualTo("audience: it-staff");
    }

    private List<String> blocks(String text) throws Exception {
        return Pages.blocks(read(text));
    }

    private Document read(String text) throws Exception {
        return pages.read("page.adoc", text);
    }
}
