package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Document;
import dev.nod.knowledge.Section;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RstTest {

    @TempDir
    Path temporary;

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(temporary);
    }

    @Test
    void sectionsNestByTheOrderInWhichTheirUnderlinesOccur() throws Exception {
        var document = read("""
            ===========
            IT handbook
            ===========

            For everyone.

            Network
            =======

            2. VPN & "tokens"
            -----------------
            Use the token.

            Printers
            ========
            Upstairs.
            """);

        assertThat(document.title()).isEqualTo("IT handbook");
        assertThat(Pages.outline(document)).containsExactly(": For everyone.",
                "Network > 2. VPN & \"tokens\": Use the token.", "Printers: Upstairs.");
        assertThat(document.sections()).extracting(Section::url)
                .containsExactly("https://docs.example/page.rst", "https://docs.example/page.rst#vpn-tokens",
                        "https://docs.example/page.rst#printers");
    }

    @Test
    void marksWithinWordsGoAndTheWordsStay() throws Exception {
        assertThat(blocks("""
            Run ``nod --all`` as *root*, see :ref:`the guide <guide>`, :doc:`vpn`, `Example <https://x.org>`_,
            |name| and Other_ [1]_ but not 2*3*4 or \\*stars\\* or snake_case.

            .. |name| replace:: **Nod**
            .. _Other: https://other.org
            .. [1] The *note*.
            .. a comment
            """)).containsExactly("Run `nod --all` as root, see the guide, vpn, Example, Nod and Other [1] "
                + "but not 2*3*4 or *stars* or snake_case.", "[1] The note.");
    }

    @Test
    void codeStaysWhole() throws Exception {
        assertThat(blocks("""
            Run::

                if on

                  go

            .. code-block:: bash
               :linenos:

               ls

               pwd
            """)).containsExactly("Run:", "```\nif on\n\n  go\n```", "```\nls\n\npwd\n```");
    }

    @Test
    void listsKeepTheirNesting() throws Exception {
        assertThat(blocks("""
            3. Unlock
               the door

               - with the card
               - or the key

            4. Enter

            Term : kind
                What it means.
            Other
                More.

            -f, --force  Do it anyway.

            :Phone: 12
            """)).containsExactly("3. Unlock the door\n   - with the card\n   - or the key\n4. Enter",
                "Term: What it means.\nOther: More.", "-f, --force: Do it anyway.", "Phone: 12");
    }

    @Test
    void everyKindOfTableKeepsHeaderAndCellTogether() throws Exception {
        var rows = "Plan: Small; Price: 10 a month\nPlan: Large; Price: 20";

        assertThat(blocks("""
            +-------+--------------+
            | Plan  | Price        |
            +=======+==============+
            | Small | 10           |
            |       | a month      |
            +-------+--------------+
            | Large | 20           |
            +-------+--------------+

            ===== ========
            Plan  Price
            ===== ========
            Small 10
                  a month
            Large 20
            ===== ========

            .. list-table:: Prices
               :header-rows: 1

               * - Plan
                 - Price
               * - Small
                 - 10 a month
               * - Large
                 - 20

            .. csv-table::
               :header: "Plan", "Price"

               "Small", 10 a month
               Large, 20
            """)).containsExactly(rows, rows, "Prices", rows, rows);
    }

    @Test
    void directivesShowWhatTheReaderSees() throws Exception {
        assertThat(blocks("""
            .. warning:: Do not
               touch.

            .. image:: a.png
               :alt: The plan

            .. toctree::
               :maxdepth: 2

               intro

            .. include:: secret.txt

            .. raw:: html

               <hr>

            .. versionadded:: 2.0
               The flag.

            .. function:: post(text)

               Posts it.
            """)).containsExactly("Warning\nDo not touch.", "The plan", "New in version 2.0 The flag.",
                "post(text)",
                "Posts it.");
    }

    @Test
    void fieldsAtTheTopAreFrontMatter() {
        var page = RstReader.read("""
            :audience: it-staff
            :orphan:

            Title
            =====
            Text.
            """);

        assertThat(page.frontMatter()).isEqualTo("audience: it-staff\norphan: ");
        assertThat(page.title()).isEqualTo("Title");
    }

    private List<String> blocks(String text) throws Exception {
        return Pages.blocks(read(text));
    }

    private Document read(String text) throws Exception {
        return pages.read("page.rst", text);
    }
}
