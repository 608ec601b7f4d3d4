package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.DocumentSource.Entry;
import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that not everybody may read. */
final class GitAccessTest {

    private static final String TOKEN = "canary-4711";

    @TempDir
    Path temporary;

    private GitWork work;
    private GitHost host;

    @BeforeEach
    void serve() throws Exception {
        work = GitWork.create(temporary.resolve("served/handbook.git"));
        work.put("a.md", "text").commit();
        host = new GitHost(temporary.resolve("served"), TOKEN);
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        work.close();
    }

    @Test
    void opensARepositoryWithAToken() throws Exception {
        try (var source = source(new GitAccess.Token("HANDBOOK_TOKEN", TOKEN))) {
            assertThat(source.entries()).extracting(Entry::path).containsExactly("a.md");
            assertThat(source.check()).startsWith("the default branch of http://127.0.0.1")
                    .contains(" is at ");
        }
        assertThat(host.users()).isNotEmpty().containsOnly("x-access-token");
    }

    @Test
    void keepsTheTokenOutOfEverythingItWrites() throws Exception {
        try (var source = source(new GitAccess.Token("HANDBOOK_TOKEN", TOKEN))) {
            var _ = source.entries();
        }

        try (var files = Files.walk(temporary.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
                    .noneSatisfy(file -> assertThat(text(file)).contains(TOKEN));
        }
    }

    @Test
    void saysWhichVariableHoldsAWrongTokenWithoutShowingIt() throws Exception {
        try (var source = source(new GitAccess.Token("HANDBOOK_TOKEN", "wrong-canary"))) {
            assertThatThrownBy(source::entries).isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining(
                            "access is denied; see whether the token in HANDBOOK_TOKEN may read it")
                    .hasMessageNotContaining("canary");
        }
    }

    @Test
    void saysThatTheVariableIsNotSet() throws Exception {
        try (var source = source(new GitAccess.Token("HANDBOOK_TOKEN", null))) {
            assertThatThrownBy(source::check)
                    .hasMessageContaining("the environment variable HANDBOOK_TOKEN, which opens")
                    .hasMessageContaining("is not set");
        }
    }

    @Test
    void saysThatAPrivateRepositoryNeedsAToken() throws Exception {
        try (var source = source(new GitAccess.Open())) {
            assertThatThrownBy(source::entries).hasMessageContaining("needs 'token' or 'ssh_key'");
        }
    }

    @Test
    void tellsNoOtherServerTheToken() throws Exception {
        try (var thief = new WebHost()) {
            host.redirectTo(thief.url(""));
            try (var source = source(new GitAccess.Token("HANDBOOK_TOKEN", TOKEN))) {
                assertThatThrownBy(source::entries).isInstanceOf(SourceUnavailableException.class);
            }

            assertThat(thief.requests()).isEmpty();
        }
    }

    @Test
    void saysThatAKeyIsNone() throws Exception {
        try (var source = source("ssh://git@127.0.0.1:1/handbook.git",
                new GitAccess.SshKey("HANDBOOK_KEY", "canary"))) {
            assertThatThrownBy(source::entries)
                    .hasMessageContaining("HANDBOOK_KEY of handbook holds neither a private key")
                    .hasMessageNotContaining("canary");
        }
    }

    private GitSource source(GitAccess access) {
        return source(host.address("handbook.git"), access);
    }

    private GitSource source(String address, GitAccess access) {
        return new GitSource(GitSourceTest.settings(address, null, List.of(), access),
                temporary.resolve("data"), Clock.systemUTC());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
