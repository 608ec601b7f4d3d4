package dev.nod.source;

import dev.nod.knowledge.DocumentSource.Entry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository that is served over HTTP. */
abstract class GitRepositoryTest {

    @TempDir
    Path temporary;

    GitWork work;
    GitHost host;

    @BeforeEach
    final void serve() throws Exception {
        work = GitWork.create(temporary.resolve("served/handbook.git"));
        host = GitHost.open(temporary.resolve("served"));
    }

    @AfterEach
    final void close() throws Exception {
        host.close();
        work.close();
    }

    GitSource source() {
        return source(null, List.of());
    }

    GitSource source(@Nullable String branch, List<String> folders) {
        return new GitSource(settings(host.address("handbook.git"), branch, folders, new GitAccess.Open()),
                temporary.resolve("data"), Clock.systemUTC());
    }

    static GitSettings settings(
            String address,
            @Nullable String branch,
            List<String> folders,
            GitAccess access) {
        return new GitSettings("handbook", address, branch, folders, List.of(), List.of(), access,
                new GitPages.Template("https://git.example/blob/{branch}/{path}"), 1_000);
    }

    static String read(GitSource source, String path) throws Exception {
        return String.join("|", Pages.blocks(entry(source, path).read()));
    }

    static Entry entry(GitSource source, String path) throws Exception {
        return source.entries().stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
    }
}
