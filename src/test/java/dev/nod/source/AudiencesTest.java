package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.AudienceUnknownException;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudiencesTest {

    private static final Audiences PEOPLE = new Audiences(audience("@people", "#hr"), List.of());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        audience: everyone                      ~ everyone
        audience: "#HR-private"                 ~ #hr-private
        audience: '@people'                     ~ @people
        Audience: C0HRPRIV01                    ~ C0HRPRIV01
        audiences: ["#hr", S0PEOPLE01]          ~ #hr S0PEOPLE01
        audience:\\n  - "#hr"\\n  - "@people"   ~ #hr @people
        audience:\\n- "#hr" # them              ~ #hr
        title: x\\naudience: ["#hr"]            ~ #hr
        title: x                                ~ everyone
        params:\\n  audience: developers        ~ everyone
        """)
    void readsTheAudienceInFrontMatter(String lines, String labels) throws Exception {
        write("page.md",
                "---\n%s\n---\n\n# Pay\n\nIt is paid in May.\n".formatted(lines.replace("\\n", "\n")));

        assertThat(read(Audiences.EVERYONE).audience()).isEqualTo(audience(labels.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        audience = "#hr"                        ~ #hr
        audience = ['#hr', "@people"]           ~ #hr @people
        audience = [\\n  "#hr",\\n]             ~ #hr
        title = "x"\\n[extra]\\naudience = 3    ~ everyone
        """)
    void readsTheAudienceInToml(String lines, String labels) throws Exception {
        write("page.md",
                "+++\n%s\n+++\n\n# Pay\n\nIt is paid in May.\n".formatted(lines.replace("\\n", "\n")));

        assertThat(read(Audiences.EVERYONE).audience()).isEqualTo(audience(labels.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "---\naudience: developers\n---\n", "---\naudience: #hr\n---\n", "---\naudience:\n---\n",
            "---\naudience: []\n---\n", "---\naudience: 7\n---\n", "---\naudience: [7, \"#hr\"]\n---\n",
            "---\naudience: @hr\n---\n", "---\naudience: {is: \"#hr\"}\n---\n",
            "---\naudience: \"#hr, #it\"\n---\n",
            "---\naudience: \"#hr\"\naudience: everyone\n---\n", "---\naudience: [[\"#hr\"]]\n---\n",
            "---\naudience: [\"#hr\", \"\"]\n---\n", "---\naudience: \"#hr\"\n\nNever closed.\n",
            "---\n\"audience\": \"#hr\"\n---\n", "+++\naudience = hr\n+++\n", "+++\naudience = []\n+++\n",
            "+++\naudience = [\"#hr\"\n+++\n", "+++\naudience = \"#hr\"\naudience = \"#it\"\n+++\n"})
    void refusesAPageWhoseAudienceIsNotClear(String frontMatter) throws Exception {
        write("page.md", frontMatter + "\n# Pay\n\nIt is paid in May.\n");

        assertThatThrownBy(() -> read(Audiences.EVERYONE)).isInstanceOf(AudienceUnknownException.class)
                .hasMessageContaining("audience");
    }

    @Test
    void refusesATextFileThatBeginsWithAnAudience() throws Exception {
        write("page.txt", "---\naudience: \"#hr\"\n---\n\nIt is paid in May.\n");

        assertThatThrownBy(() -> read(Audiences.EVERYONE)).isInstanceOf(AudienceUnknownException.class);
    }

    @ParameterizedTest
    @CsvSource({"page.adoc, '= Pay\n:toc:\n\nIn May.'", "page.rst, ':Author: Ana\n\nPay\n===\n\nIn May.'"})
    void readsFrontMatterAboveFieldsOfThePagesOwnFormatToo(String name, String text) throws Exception {
        write(name, "---\naudience: \"#hr\"\n---\n" + text);

        assertThat(read(Audiences.EVERYONE).audience()).isEqualTo(audience("#hr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.rst", "page.adoc"})
    void refusesAnAudienceInAFormatThatHasNoPlaceForIt(String name) throws Exception {
        write(name, "= Pay\n:audience: #hr\n\nIt is paid in May.\n");

        assertThatThrownBy(() -> read(Audiences.EVERYONE)).isInstanceOf(AudienceUnknownException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        <meta name="audience" content="#hr, @people">                          ~ #hr @people
        <META NAME="Audience" CONTENT="#hr"><meta name=audience content=S0PEOPLE01> ~ #hr S0PEOPLE01
        <meta name="audience" content="all">                                   ~ everyone
        <meta name="description" content="audience">                           ~ everyone
        """)
    void readsTheAudienceInTheHeadOfHtml(String head, String labels) throws Exception {
        write("page.html", "<html><head>%s</head><body><h1>Pay</h1><p>In May.</body></html>".formatted(head));

        assertThat(read(Audiences.EVERYONE).audience()).isEqualTo(audience(labels.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<meta name=audience content=''>", "<meta name=audience>",
            "<meta name=audience content='developers'>"})
    void refusesHtmlWhoseAudienceIsNotClear(String head) throws Exception {
        write("page.html", "<html><head>%s</head><body><p>In May.</body></html>".formatted(head));

        assertThatThrownBy(() -> read(Audiences.EVERYONE)).isInstanceOf(AudienceUnknownException.class);
    }

    @Test
    void letsAPageNarrowItsSourceAndNeverWidenIt() throws Exception {
        write("page.md", "---\naudience: \"#hr\"\n---\n\nIn May.\n");
        assertThat(read(PEOPLE).audience()).isEqualTo(audience("#hr"));

        write("page.md", "---\naudience: everyone\n---\n\nIn May.\n");
        assertThat(read(PEOPLE).audience()).isEqualTo(PEOPLE.usual());

        write("page.md", "In May.\n");
        assertThat(read(PEOPLE).audience()).isEqualTo(PEOPLE.usual());

        write("page.md", "---\naudience: [\"#hr\", \"#it\"]\n---\n\nIn May.\n");
        assertThatThrownBy(() -> read(PEOPLE)).isInstanceOf(AudienceUnknownException.class)
                .hasMessageContaining("#it")
                .hasMessageContaining("only narrow");
    }

    @Test
    void takesTheLastOfTheRulesThatMatch() {
        var audiences = new Audiences(Audience.EVERYONE, List.of(
                new Audiences.Rule("hr/**", audience("#hr")),
                new Audiences.Rule("**/public/**", Audience.EVERYONE),
                new Audiences.Rule("hr/public/draft.md", audience("@people"))));

        assertThat(audiences.of("index.md")).isEqualTo(Audience.EVERYONE);
        assertThat(audiences.of("hr/pay.md")).isEqualTo(audience("#hr"));
        assertThat(audiences.of("HR/pay.md")).isEqualTo(audience("#hr"));
        assertThat(audiences.of("hr/public/leave.md")).isEqualTo(Audience.EVERYONE);
        assertThat(audiences.of("hr/public/draft.md")).isEqualTo(audience("@people"));
    }

    @Test
    void changesTheFingerprintWithTheAudienceThatTheSettingsGive() throws Exception {
        write("page.md", "In May.\n");

        assertThat(entry(PEOPLE).fingerprint()).isEqualTo(read(PEOPLE).fingerprint())
                .isNotEqualTo(entry(Audiences.EVERYONE).fingerprint())
                .isNotEqualTo(entry(new Audiences(audience("#hr"), List.of())).fingerprint());
    }

    private static Audience audience(String... labels) {
        return new Audience(Set.of(labels));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Document read(Audiences audiences) throws Exception {
        return entry(audiences).read();
    }

    private Entry entry(Audiences audiences) throws Exception {
        var settings = new FolderSettings("docs", folder, null, List.of(), List.of());
        return new GuardedSource(new FolderSource(settings, Clock.systemUTC()), audiences).entries()
                .getFirst();
    }
}
