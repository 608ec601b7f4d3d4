package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nod.source.WebSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSourcesTest {

    private static final String REVIEW = "review: {channel: drafts, approvers: {emails: [ben@example.com]}}\n";

    @TempDir
    private Path config;

    @Test
    void readsAllThatCanBeSet() throws Exception {
        var web = read("""
            - name: help
              web: https://help.example/it/start.html
              sitemap: https://help.example/sitemap.xml
              depth: 1
              prefix: /
              include: ["it/**"]
              exclude: ["**/archive/**"]
              max_pages: 10
              requests_per_second: 4
            """);

        assertThat(web.start()).isEqualTo(URI.create("https://help.example/it/start.html"));
        assertThat(web.sitemaps()).containsExactly(URI.create("https://help.example/sitemap.xml"));
        assertThat(web.depth()).isEqualTo(1);
        assertThat(web.prefix()).isEqualTo("/");
        assertThat(web.include()).containsExactly("it/**");
        assertThat(web.exclude()).containsExactly("**/archive/**");
        assertThat(web.limits().pages()).isEqualTo(10);
        assertThat(web.limits().interval()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void fillsInWhatAShortSectionLeavesOut() throws Exception {
        var web = read("- {name: help, web: 'https://help.example/it/start.html'}");

        assertThat(web.prefix()).isEqualTo("/it/");
        assertThat(web.depth()).isEqualTo(3);
        assertThat(web.sitemaps()).isEmpty();
        assertThat(web.limits().interval()).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        web: help.example                                     | sources[0].web: 'help.example' is not a web address
        web: 'https://ana:pw@help.example'                    | sources[0].web: holds a user; pages
        web: 'https://a.example', sitemap: 'https://b.example' | sources[0].sitemap: is not on a.example
        web: 'https://a.example', prefix: docs                | sources[0].prefix: 'docs' does not start with /
        web: 'https://a.example', depth: 99                   | sources[0].depth: must be a whole number from 0 to 20
        web: 'https://a.example', branch: main                | sources[0].branch: unknown key
        """)
    void explainsAMistake(String keys, String expected) throws Exception {
        assertThat(problems("- {name: help, %s}".formatted(keys))).singleElement()
                .asString()
                .contains(":3: " + expected)
                .doesNotContain("pw@");
    }

    private WebSettings read(String sources) throws Exception {
        Files.writeString(config.resolve("nod.yaml"), REVIEW + "sources:\n" + sources.indent(2));
        return (WebSettings) Configuration.read(config, Map.of()).sources().getFirst();
    }

    private List<Problem> problems(String sources) throws Exception {
        Files.writeString(config.resolve("nod.yaml"), REVIEW + "sources:\n" + sources.indent(2));
        var thrown = catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.read(config, Map.of()));
        return thrown == null ? List.of() : thrown.problems();
    }
}
