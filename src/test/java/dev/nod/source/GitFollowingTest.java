package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.DocumentSource.Entry;
import dev.nod.knowledge.SourceUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a repository is followed. */
class GitFollowingTest extends GitRepositoryTest {

    @Test
    void followsTheBranchAndReadsOnlyWhatChanged() throws Exception {
        work.put("a.md", "one").put("b.md", "one").put("c.md", "one").commit();
        try (var source = source()) {
            var before = fingerprints(source);
            work.put("b.md", "two").remove("c.md").put("d.md", "one").commit();
            var after = fingerprints(source);

            assertThat(after).hasSize(3).containsEntry("a.md", before.get("a.md")).containsKey("d.md");
            assertThat(after.get("b.md")).isNotEqualTo(before.get("b.md"));
            assertThat(read(source, "b.md")).isEqualTo("two");
        }
    }

    @Test
    void followsABranchThatWasRewritten() throws Exception {
        work.put("a.md", "one").commit();
        try (var source = source()) {
            var _ = source.entries();
            work.put("a.md", "two").rewrite();

            assertThat(read(source, "a.md")).isEqualTo("two");
        }
    }

    @Test
    void staysSmallHoweverOftenTheRepositoryChanges() throws Exception {
        try (var source = source()) {
            for (var i = 0; i < 45; i++) {
                work.put("a.md", "version " + i).put("b.md", "always").commit();
                var _ = source.entries();
            }

            assertThat(read(source, "a.md")).isEqualTo("version 44");
            assertThat(read(source, "b.md")).isEqualTo("always");
            try (var packs = Files.list(cloned().resolve("objects/pack"))) {
                assertThat(packs.filter(file -> file.toString().endsWith(".pack"))).hasSizeLessThan(25);
            }
        }
    }

    @Test
    void fetchesNoHistory() throws Exception {
        work.put("a.md", "secret of old times").commit();
        work.put("a.md", "new").commit();
        try (var source = source()) {
            var _ = source.entries();
        }

        assertThat(cloned().resolve("shallow")).exists();
    }

    @Test
    void saysThatTheServerIsGoneAndWorksAgainWhenItIsBack() throws Exception {
        work.put("a.md", "text").commit();
        try (var source = source()) {
            host.close();
            assertThatThrownBy(source::entries).isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("its host takes no connection");
        }
    }

    private Path cloned() {
        return temporary.resolve("data/repository.git");
    }

    private static Map<String, String> fingerprints(GitSource source) throws Exception {
        return source.entries()
                .stream()
                .collect(Collectors.toMap(Entry::path, entry -> ((GitEntry) entry).fingerprint()));
    }
}
