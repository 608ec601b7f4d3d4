package dev.nod.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.PassageIndex.Size;
import dev.nod.knowledge.RunStatus.State;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReindexingTest extends TwoSourcesTest {

    @Test
    void addsTheDocumentsOfAllSources() throws InterruptedException {
        var status = reindex();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.sources()).containsExactly("handbook", "wiki");
        assertThat(status.startedAt()).isEqualTo(NOON);
        assertThat(status.endedAt()).isEqualTo(NOON);
        assertThat(status.total()).isEqualTo(3);
        assertThat(status.done()).isEqualTo(3);
        assertThat(status.added()).isEqualTo(3);
        assertThat(status.passages()).isEqualTo(3);
        assertThat(status.errors()).isEmpty();
        assertThat(status.failure()).isNull();
        assertThat(found("token")).containsExactly("vpn.md");
        assertThat(found("lead")).containsExactly("leave.md");
    }

    @Test
    void readsOnlyWhatChanged() throws InterruptedException {
        reindex();
        handbook.with("vpn.md", "VPN", "Reset the key.").with("desk.md", "Desk", "Book a desk.");
        wiki.without("leave.md");

        var status = reindex();

        assertThat(status.added()).isEqualTo(1);
        assertThat(status.changed()).isEqualTo(1);
        assertThat(status.removed()).isEqualTo(1);
        assertThat(status.unchanged()).isEqualTo(1);
        assertThat(handbook.reads()).isEqualTo(4);
        assertThat(found("token")).isEmpty();
        assertThat(found("key")).containsExactly("vpn.md");
        assertThat(found("lead")).isEmpty();
        assertThat(found("suspicious")).containsExactly("mail.md");
    }

    @Test
    void readsNothingWhenNothingChanged() throws InterruptedException {
        reindex();

        var status = reindex();

        assertThat(status.unchanged()).isEqualTo(3);
        assertThat(status.passages()).isZero();
        assertThat(handbook.reads()).isEqualTo(2);
        assertThat(index.size("handbook")).isEqualTo(new Size(2, 2));
    }

    @Test
    void touchesOneSourceOnlyWhenAsked() throws InterruptedException {
        var status = reindexing.start(Optional.of("wiki")).await();

        assertThat(status.sources()).containsExactly("wiki");
        assertThat(index.sources()).containsExactly("wiki");
    }

    @Test
    void keepsWhatItHasOfAnUnreadableDocument() throws InterruptedException {
        reindex();
        handbook.with("vpn.md", "VPN", "Reset the key.").makeUnreadable("vpn.md", "it is locked");

        var status = reindex();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.errors()).containsExactly(new DocumentError("handbook", "vpn.md", "it is locked"));
        assertThat(status.done()).isEqualTo(3);
        assertThat(status.removed()).isZero();
        assertThat(found("token")).containsExactly("vpn.md");
    }

    @Test
    void indexesTheRestWhenTheReaderOfADocumentIsDefective() throws InterruptedException {
        handbook.makeDefective(new IllegalStateException("deep nesting"));

        var status = reindex();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.errors()).hasSize(2)
                .allSatisfy(error -> assertThat(error.reason()).contains("deep nesting"));
        assertThat(found("lead")).containsExactly("leave.md");
    }

    @Test
    void keepsTheDocumentsOfAnUnavailableSource() throws InterruptedException {
        reindex();
        handbook.makeUnavailable("the folder is gone");
        wiki.with("new.md", "New", "A giraffe.");

        var status = reindex();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.errors()).containsExactly(new DocumentError("handbook", "", "the folder is gone"));
        assertThat(found("token")).containsExactly("vpn.md");
        assertThat(found("giraffe")).containsExactly("new.md");
    }

    @Test
    void removesSourcesThatAreNoLongerConfiguredWhenAllAreRun() throws InterruptedException {
        reindex();
        reindexing = over(handbook);

        reindexing.start(Optional.of("handbook")).await();
        assertThat(index.sources()).isEqualTo(Set.of("handbook", "wiki"));

        assertThat(reindex().removed()).isEqualTo(1);
        assertThat(index.sources()).isEqualTo(Set.of("handbook"));
    }
}
