package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteGeneratorsTest {

    @TempDir
    Path temporary;

    private Pages pages;

    @BeforeEach
    void write() {
        pages = new Pages(temporary);
    }

    @Test
    void keepsWhatHugoShows() throws Exception {
        assertThat(pages.markdown("""
            {{< tabs "id" >}}
            {{< tab "macOS" >}}
            Mac stuff.
            {{< /tab >}}
            {{< tab name="Linux" >}}
            Linux stuff.
            {{< /tab >}}
            {{< /tabs >}}

            {{% notice tip "Watch out now" %}}
            Notice **inner** text.
            {{% /notice %}}

            {{< figure src="a.png" alt="A chart" >}}

            {{< highlight go "linenos=table" >}}
            func main() {}

            # not a heading
            {{< /highlight >}}

            See [this]({{< ref "./a b.md" >}}), {{</* shown */>}}{{/* hidden */}} and {{< param x >}}that.
            """)).containsExactly("macOS", "Mac stuff.", "Linux", "Linux stuff.", "Watch out now",
                "Notice inner text.", "A chart", "```\nfunc main() {}\n\n# not a heading\n```",
                "See this, {{< shown >}} and that.");
    }

    @Test
    void keepsWhatJekyllShows() throws Exception {
        assertThat(pages.markdown("""
            ---
            title: Leave
            ---
            {% include note.html content="Included words." %}

            {% highlight ruby %}
            def x; end
            {% endhighlight %}

            {% if a %}Shown{% else %} or this{% endif %}{% comment %}gone{% endcomment %}. {{ page.title }}
            {{ site.name }}[link]({{ site.baseurl }}{% link _docs/a.md %}){:target="_blank"}
            {% raw %}{{ raw }}{% endraw %}
            {: .note }

            * TOC
            {:toc}
            """)).containsExactly("Included words.", "```\ndef x; end\n```",
                "Shown or this. Leave link {{ raw }}");
    }

    @Test
    void leavesBracesThatAreWordsToTheReader() throws Exception {
        assertThat(pages.markdown("Write `{{ .Values.x }}`, {{ ticket.name }}, {json: 1}, {a} and x{.y}."))
                .containsExactly("Write `{{ .Values.x }}`, {{ ticket.name }}, {json: 1}, {a} and x{.y}.");
    }

    @Test
    void keepsAnAdmonitionTogetherWithItsTitle() throws Exception {
        assertThat(pages.markdown("""
            !!! note "Read `this` **now**"
                One.

                - a
                - b

                    !!! tip
                        nested

            ???+ warning
                Folded.

            !!! danger ""
                No title.

            !!!info
                Close.

            After.
            """)).containsExactly("Read `this` now\nOne.\n- a\n- b\n  Tip\n  nested", "Warning\nFolded.",
                "No title.", "Info\nClose.", "After.");
    }

    @Test
    void keepsContainersTogetherWithTheirTitle() throws Exception {
        assertThat(pages.markdown("""
            :::note Important *words*
            One.

            Two.
            :::

            ::: tip
            Three.
            :::

            :::warning[Careful]
            Four.
            :::
            """)).containsExactly("Important words\nOne.\nTwo.", "Tip\nThree.", "Careful\nFour.");
    }

    @Test
    void keepsTabsWithTheirNames() throws Exception {
        assertThat(
                pages.markdown("=== \"Linux\"\n\n    ```bash\n    apt\n    ```\n\n=== \"Mac\"\n\n    brew"))
                .containsExactly("Linux", "```\napt\n```", "Mac", "brew");
    }

    @Test
    void readsFootnotesDefinitionsAndWikiLinks() throws Exception {
        assertThat(pages.markdown("""
            Word[^1] and[^long].

            [^1]: one
            [^long]: The *long* note.

                Its second part.

            Term
            : First
            : Second

            Other *term*

            :   Third

            [[Wiki Page]], [[Page#Part|label]], ![[x.png]]`[[no]]` and if [[ -f x ]].
            """)).containsExactly("Word[1] and[long].", "[1] one", "[long] The long note.",
                "Its second part.",
                "Term: First; Second\nOther term: Third", "Wiki Page, label, `[[no]]` and if [[ -f x ]].");
    }

    @Test
    void dropsImportsButNotWordsThatLookLikeThem() throws Exception {
        assertThat(pages.markdown("""
            import Tabs from '@theme/Tabs';
            import './x.css'

            export const x = () => (
              <b>gone</b>
            );

            import duties are due. [TOC]

            <TabItem value="npm" label="With npm">

            Words.

            </TabItem>
            """)).containsExactly("import duties are due. [TOC]", "With npm", "Words.");
    }

    @Test
    void readsHtmlAsOneWithTheMarkdownAroundIt() throws Exception {
        assertThat(pages.markdown("""
            <details>
            <summary>More</summary>

            Hidden **words**

            </details>

            <table>
            <tr><th>A</th><th>B</th></tr>

            <tr><td>1</td><td>2</td></tr>
            </table>

            <dl><dt>Term</dt><dd>Meaning</dd></dl>

            A <title> and <textarea> swallow <script>nothing</script>.
            """)).containsExactly("More", "Hidden words", "A: 1; B: 2", "Term: Meaning",
                "A and swallow nothing.");
    }
}
