package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.testing.EmbeddingsServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddingCommandsTest {

    private static final String YAML = """
        review:
          channel: nod-approvals
          approvers:
            emails: [ben@example.com]
        sources:
          - name: handbook
            folder: handbook
            base_url: https://handbook.example/
        admin: {port: 0}
        try: {port: 0}
        """;

    @TempDir
    private Path home;

    private final EmbeddingsServer server = EmbeddingsServer.start();
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
        shell.set("NOD_EMBEDDINGS_KEY", "a-secret-key");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void nameTheServer() {
        shell.write("nod.yaml", YAML + """
            embeddings:
              url: %s
              model: small
              query_prefix: "query: "
              query_timeout: 20s
            """.formatted(server.url()));
    }

    @Test
    void reindexEmbedsAndSearchFindsByMeaning() {
        nameTheServer();

        assertThat(shell.run("reindex")).isZero();
        assertThat(shell.out()).contains("3 texts embedded; 3 passages have a vector, 0 have none");
        assertThat(shell.run("search", "automobile")).isZero();

        assertThat(shell.out()).contains("Parking");
        assertThat(server.answered()).contains("query: automobile");
        assertThat(server.requests()).extracting(EmbeddingsServer.Request::authorization)
                .containsOnly("Bearer a-secret-key");
    }

    @Test
    void nothingIsAskedOfAnybodyWithoutTheSection() {
        assertThat(shell.run("reindex")).isZero();
        assertThat(shell.out()).doesNotContain("embedded");
        shell.run("search", "automobile");
        shell.run("check");

        assertThat(shell.out()).doesNotContain("embeddings");
        assertThat(server.requests()).isEmpty();
        assertThat(shell.data().resolve("vectors.db")).doesNotExist();
    }

    @Test
    void reindexKeepsTheWordsWhenTheServerFailsAndSaysWhatIsMissing() {
        nameTheServer();
        server.always(403);

        assertThat(shell.run("reindex")).isEqualTo(1);
        assertThat(shell.out()).contains("3 passages written").contains("3 have none, since").contains("key");
        assertThat(shell.run("search", "garage")).isZero();
        assertThat(shell.out()).contains("Parking");

        server.always(200);
        assertThat(shell.run("reindex")).isZero();
        assertThat(shell.out()).contains("2 unchanged")
                .contains("0 have none")
                .doesNotContain("a-secret-key");
    }

    @Test
    void checkAsksTheServer() {
        nameTheServer();
        shell.run("reindex");

        assertThat(shell.run("check")).isZero();
        assertThat(shell.out())
                .contains(
                        "embeddings: small answers with 96 dimensions; 3 passages have a vector, 0 have none");

        server.reply(EmbeddingsServer.Reply.of(200, "{\"data\": [{\"index\": 0, \"embedding\": [1, 2]}]}"));
        assertThat(shell.run("check")).isEqualTo(1);
        assertThat(shell.out()).contains("2 dimensions, but the vectors in the index have 96");

        server.always(404);
        assertThat(shell.run("check")).isEqualTo(1);
        assertThat(shell.out()).contains("FAIL  embeddings: ").contains("embeddings.model");
    }
}
