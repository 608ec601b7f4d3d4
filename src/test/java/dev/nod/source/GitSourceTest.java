package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.DocumentSource.Entry;
import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitSourceTest {

    @TempDir
    Path temporary;

    private GitWork work;
    private GitHost host;

    @BeforeEach
    void serve() throws Exception {
        work = GitWork.create(temporary.resolve("served/handbook.git"));
        host = GitHost.open(temporary.resolve("served"));
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        work.close();
    }

    @Test
    void readsTheDocumentsOfTheDefaultBranch() throws Exception {
        work.put("guides/vpn.md", "# VPN\n\nCall Ben.")
                .put("logo.png", "png")
                .put(".github/notes.md", "hidden")
                .commit();

        try (var source = source()) {
            var entry = only(source);
            var document = entry.read();

            assertThat(document.path()).isEqualTo("guides/vpn.md");
            assertThat(document.title()).isEqualTo("VPN");
            assertThat(document.url()).isEqualTo("https://git.example/blob/HEAD/guides/vpn.md");
            assertThat(Pages.blocks(document)).containsExactly("Call Ben.");
            assertThat(document.fingerprint()).isEqualTo(entry.fingerprint());
        }
    }

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
    void readsTheFoldersThatAreAskedForOnTheSiteBuiltFromThem() throws Exception {
        work.put("docs/guides/vpn.md", "# VPN")
                .put("src/readme.md", "no")
                .put("docs/drafts/x.md", "no")
                .commit();
        var settings = new GitSettings("handbook", host.address("handbook.git"), "main", List.of("/docs/"),
                List.of("**/*.md"), List.of("docs/drafts/**"), new GitAccess.Open(),
                new GitPages.Site(URI.create("https://site.example"), Links.PRETTY), 1000);

        try (var source = new GitSource(settings, temporary.resolve("data"))) {
            var document = only(source).read();

            assertThat(document.path()).isEqualTo("docs/guides/vpn.md");
            assertThat(document.url()).isEqualTo("https://site.example/guides/vpn/");
        }
    }

    @Test
    void readsWhatLinksInTheRepositoryLeadTo() throws Exception {
        work.put("v2/page.md", "text")
                .link("latest", "v2")
                .link("page.md", "v2/page.md")
                .link("v2/self", "../v2")
                .link("out.md", "/etc/passwd")
                .link("above.md", "../../etc/passwd")
                .link("broken.md", "gone.md")
                .link("round.md", "round.md")
                .submodule("theme")
                .commit();

        try (var source = source()) {
            assertThat(paths(source)).containsExactly("broken.md", "latest/page.md", "page.md", "round.md",
                    "v2/page.md");
            assertThat(read(source, "latest/page.md")).isEqualTo("text");
            assertThat(reason(source, "broken.md")).isEqualTo("it is a link that leads nowhere");
            assertThat(reason(source, "round.md")).isEqualTo("it is a link that leads nowhere");
        }
    }

    @Test
    void reportsWhatItCannotReadAndReadsTheRest() throws Exception {
        work.put("big.md", "x".repeat(1_001))
                .put("lfs.md", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")
                .put("fine.md", "text")
                .commit();

        try (var source = source()) {
            assertThat(reason(source, "big.md"))
                    .isEqualTo("it has 1,001 bytes, more than the limit of 1,000");
            assertThat(reason(source, "lfs.md")).contains("Git LFS");
            assertThat(read(source, "fine.md")).isEqualTo("text");
        }
    }

    @Test
    void takesNamesInAnyEncoding() throws Exception {
        work.put("Zoë/Größe.md", "umlaut").put("日本.md", "text").put("a b#c?.md", "text").commit();

        try (var source = source()) {
            assertThat(paths(source)).containsExactly("Zoë/Größe.md", "a b#c?.md", "日本.md");
            assertThat(source.entries().get(1).read().url())
                    .isEqualTo("https://git.example/blob/HEAD/a%20b%23c%3F.md");
        }
    }

    @Test
    void saysThatARepositoryIsEmptyOrLacksTheBranchOrTheFolder() throws Exception {
        try (var source = source()) {
            assertThatThrownBy(source::entries).isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("is empty: it has no commit yet");
        }
        work.put("a.md", "text").commit().on("old").commit();
        try (var source = source("old", List.of())) {
            assertThat(paths(source)).containsExactly("a.md");
            work.deleteBranch("old");

            assertThatThrownBy(source::entries).hasMessageContaining("has no branch old; correct 'branch'");
        }
        try (var source = source("main", List.of("docs"))) {
            assertThatThrownBy(source::entries).hasMessageContaining("has no folder docs; correct 'folders'");
        }
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

    @Test
    void readsARepositoryOnDisk() throws Exception {
        work.put("a.md", "text").commit();
        var address = temporary.resolve("served/handbook.git").toUri().toString();

        try (var source = new GitSource(settings(address, null, List.of(), new GitAccess.Open()),
                temporary.resolve("data"))) {
            assertThat(read(source, "a.md")).isEqualTo("text");
        }
    }

    private GitSource source() {
        return source(null, List.of());
    }

    private GitSource source(@Nullable String branch, List<String> folders) {
        return new GitSource(settings(host.address("handbook.git"), branch, folders, new GitAccess.Open()),
                temporary.resolve("data"));
    }

    private Path cloned() {
        return temporary.resolve("data/repository.git");
    }

    static GitSettings settings(
            String address,
            @Nullable String branch,
            List<String> folders,
            GitAccess access) {
        return new GitSettings("handbook", address, branch, folders, List.of(), List.of(), access,
                new GitPages.Template("https://git.example/blob/{branch}/{path}"), 1_000);
    }

    private static Entry only(GitSource source) throws Exception {
        assertThat(paths(source)).hasSize(1);
        return source.entries().getFirst();
    }

    private static List<String> paths(GitSource source) throws Exception {
        return source.entries().stream().map(Entry::path).toList();
    }

    private static Map<String, String> fingerprints(GitSource source) throws Exception {
        return source.entries()
                .stream()
                .collect(Collectors.toMap(Entry::path, entry -> ((GitEntry) entry).fingerprint()));
    }

    private static String read(GitSource source, String path) throws Exception {
        return String.join("|", Pages.blocks(entry(source, path).read()));
    }

    private static String reason(GitSource source, String path) throws Exception {
        try {
            return "read: " + entry(source, path).read();
        } catch (UnreadableDocumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Entry entry(GitSource source, String path) throws Exception {
        return source.entries().stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
    }
}
