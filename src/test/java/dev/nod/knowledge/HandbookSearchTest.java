package dev.nod.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nod.knowledge.RunStatus.State;
import dev.nod.lucene.LuceneIndex;
import dev.nod.source.FolderSettings;
import dev.nod.source.FolderSource;
import dev.nod.testing.Queries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Questions to two real handbooks, both in one index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandbookSearchTest {

    private static final Path HANDBOOKS = Path.of("..", "shared", "handbooks");

    private static final Logger LOG = LoggerFactory.getLogger(HandbookSearchTest.class);

    /** Each with the pages that answer it. */
    private static final String QUESTIONS = """
        Which severity should I pick when I am not sure how bad an incident is? | severity_levels.md
        How quickly do I have to respond to a page when I'm on call? | being_oncall.md
        What does the scribe write down during a call? | scribe.md
        Who takes over when the incident commander has to leave? | deputy.md different_roles.md incident_commander.md
        What should a tweet to customers about an outage say? | customer_liaison.md
        Which words should we avoid in a postmortem? | effective_post_mortems.md
        What do we do first when somebody has attacked our servers? | security_incident_response.md
        the clocks of our nodes have drifted, how do I fix that | NodeClockSkewDetected.md
        a disk in the RAID array broke | NodeRAIDDiskFailure.md
        etcd lost its quorum | etcdInsufficientMembers.md
        Can I ignore the alert about CPU throttling? | CPUThrottlingHigh.md
        alertmanager does not reload its configuration | AlertmanagerFailedReload.md
        a pod keeps restarting, where do I see why | KubePodCrashLooping.md
        persistent volume is running out of space | KubePersistentVolumeFillingUp.md
        """;

    private LuceneIndex index;
    private Reindexing reindexing;

    @BeforeAll
    void build(@TempDir Path folder) throws InterruptedException {
        index = LuceneIndex.open(folder);
        reindexing = new Reindexing(
                List.of(source("pagerduty-incident-response"), source("prometheus-runbooks")),
                index,
                Clock.systemUTC());

        assumeTrue(Files.isDirectory(HANDBOOKS), "the handbooks are not in " + HANDBOOKS);
        var status = reindexing.start(Optional.empty()).await();

        assertThat(status.state()).isEqualTo(State.DONE);
        LOG.info(
                "{} documents, {} passages in {} ms",
                status.added(),
                status.passages(),
                Duration.between(status.startedAt(), status.endedAt()).toMillis());
    }

    @AfterAll
    void close() {
        reindexing.close();
        index.close();
    }

    @Test
    void findsTheRightPageAmongTheBestFiveForNearlyEveryQuestion() {
        var missed = QUESTIONS.lines().filter(line -> !isFound(line)).toList();

        assertThat(missed).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void readsNothingAgainWhenNothingChanged() throws InterruptedException {
        var status = reindexing.start(Optional.empty()).await();

        assertThat(status.added() + status.changed() + status.removed() + status.passages()).isZero();
        assertThat(status.unchanged()).isEqualTo(status.total() - status.errors().size());
    }

    private boolean isFound(String line) {
        var question = line.substring(0, line.indexOf('|'));
        var pages = Set.of(line.substring(line.indexOf('|') + 2).split(" ", -1));
        return index.search()
                .search(Queries.about(question), 5)
                .hits()
                .stream()
                .map(hit -> Path.of(hit.passage().path()).getFileName().toString())
                .anyMatch(pages::contains);
    }

    private static FolderSource source(String name) {
        return new FolderSource(
                new FolderSettings(name, HANDBOOKS.resolve(name), null, List.of(), List.of()),
                Clock.systemUTC());
    }
}
