package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nod.source.GitAccess;
import dev.nod.source.GitPages;
import dev.nod.source.GitSettings;
import dev.nod.source.Links;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitSourcesTest {

    private static final String REVIEW = "review: {channel: drafts, approvers: {emails: [ben@example.com]}}\n";

    @TempDir
    private Path config;

    @Test
    void readsAllThatCanBeSet() throws Exception {
        var git = read("""
            - name: runbooks
              git: https://git.example/runbooks.git
              branch: release/2
              folders: [docs, /guides/]
              include: ["**/*.md"]
              exclude: ["docs/drafts/**"]
              token: RUNBOOKS_TOKEN
              base_url: https://runbooks.example/
              links: pretty
            """, Map.of("RUNBOOKS_TOKEN", "glpat-canary"));

        assertThat(git.branch()).isEqualTo("release/2");
        assertThat(git.folders()).containsExactly("docs", "guides");
        assertThat(git.include()).containsExactly("**/*.md");
        assertThat(git.exclude()).containsExactly("docs/drafts/**");
        assertThat(git.access()).isEqualTo(new GitAccess.Token("RUNBOOKS_TOKEN", "glpat-canary"));
        assertThat(git.pages())
                .isEqualTo(new GitPages.Site(URI.create("https://runbooks.example/"), Links.PRETTY));
        assertThat(git.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://github.com/acme/runbooks.git   | https://github.com/acme/runbooks/blob/{branch}/{path}
        git@github.com:acme/runbooks.git       | https://github.com/acme/runbooks/blob/{branch}/{path}
        ssh://git@gitlab.acme.example:22/a/b/c | https://gitlab.acme.example/a/b/c/-/blob/{branch}/{path}
        https://bitbucket.org/acme/runbooks    | https://bitbucket.org/acme/runbooks/src/{branch}/{path}
        """)
    void knowsWhereTheUsualServersShowTheirFiles(String address, String pages) throws Exception {
        var git = read("- {name: runbooks, git: '%s'}".formatted(address), Map.of());

        assertThat(git.pages()).isEqualTo(new GitPages.Template(pages));
        assertThat(git.branch()).isNull();
    }

    @Test
    void startsWithoutTheTokenSoThatTheOtherSourcesWork() throws Exception {
        var git = read("- {name: runbooks, git: 'https://github.com/a/b', token: RUNBOOKS_TOKEN}", Map.of());

        assertThat(git.access()).isEqualTo(new GitAccess.Token("RUNBOOKS_TOKEN", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        git: 'https://ana:canary@github.com/a/b'         | sources[0].git: holds a password; take it out
        git: github.com/a/b                              | sources[0].git: is not the address of a repository
        git: 'ftp://git.example/a'                       | sources[0].git: is not the address of a repository
        git: 'https://git.example/a'                     | sources[0].git: leaves open where people read
        git: 'https://github.com/a', token: canary-12    | sources[0].token: is not the name of an environment
        git: 'http://github.com/a', token: TOKEN         | sources[0].token: needs an address that starts with
        git: 'https://github.com/a', ssh_key: KEY        | sources[0].ssh_key: needs an address that starts
        git: 'https://github.com/a', branch: 'a b'       | sources[0].branch: 'a b' is not the name of a branch
        git: 'https://github.com/a', page_url: 'https://x' | sources[0].page_url: 'https://x' does not hold {path}
        git: 'https://github.com/a', base: 'https://x'   | sources[0].base: unknown key
        git: 'https://github.com/a', folder: handbook    | sources[0]: gives folder and git; keep one
        """)
    void explainsAMistakeWithoutRepeatingASecret(String keys, String expected) throws Exception {
        var problems = problems("- {name: runbooks, %s}".formatted(keys));

        assertThat(problems).singleElement()
                .asString()
                .contains(":3: " + expected)
                .doesNotContain("canary");
    }

    private GitSettings read(String sources, Map<String, String> environment) throws Exception {
        Files.writeString(config.resolve("nod.yaml"), REVIEW + "sources:\n" + sources.indent(2));
        return (GitSettings) Configuration.read(config, environment).sources().getFirst();
    }

    private List<Problem> problems(String sources) throws Exception {
        Files.writeString(config.resolve("nod.yaml"), REVIEW + "sources:\n" + sources.indent(2));
        var thrown = catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.read(config, Map.of()));
        return thrown == null ? List.of() : thrown.problems();
    }
}
