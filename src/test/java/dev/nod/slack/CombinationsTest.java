package dev.nod.slack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus;
import dev.nod.lucene.LuceneIndex;
import dev.nod.request.Person;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.source.Audiences;
import dev.nod.source.FolderSettings;
import dev.nod.source.FolderSource;
import dev.nod.source.GuardedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every kind of asker at every kind of place against every kind of document, through files, the index, the search and
 * Slack's own client. What is right is said by {@link Case#isRight}, which knows nothing of labels and clearances.
 */
class CombinationsTest {

    enum Asker {
        MEMBER, IN_CHANNEL, IN_GROUP, IN_BOTH, GUEST, GUEST_IN_CHANNEL;

        boolean isGuest() {
            return this == GUEST || this == GUEST_IN_CHANNEL;
        }

        boolean isInChannel() {
            return this == IN_CHANNEL || this == IN_BOTH || this == GUEST_IN_CHANNEL;
        }

        boolean isInGroup() {
            return this == IN_GROUP || this == IN_BOTH;
        }
    }

    enum Place {
        PUBLIC("C0PUBLIC01"), PRIVATE_NAMED("C0SECRET01"), PRIVATE_OTHER("C0OTHER001"), DIRECT(
                "D0DIRECT01"), GROUP(
                        "G0GROUPDM1"), SHARED("C0SHARED01");

        private final String id;

        Place(String id) {
            this.id = id;
        }
    }

    enum Readers {
        EVERYONE, CHANNEL, USER_GROUP, BOTH
    }

    enum Origin {
        SOURCE, PATTERN, FRONT_MATTER
    }

    /** A document: who may read it, whether the place of review may too, and where and how that is written. */
    record Doc(Readers readers, boolean namesReview, Origin origin, boolean byId) {

        String path() {
            return "%s-%s-%s-%s.md".formatted(readers, namesReview, origin, byId);
        }

        List<String> labels() {
            var labels = new ArrayList<String>();
            if (readers == Readers.EVERYONE) {
                labels.add("everyone");
            }
            if (readers == Readers.CHANNEL || readers == Readers.BOTH) {
                labels.add(byId ? "C0SECRET01" : "#secret");
            }
            if (readers == Readers.USER_GROUP || readers == Readers.BOTH) {
                labels.add(byId ? "S0EXPERT01" : "@experts");
            }
            if (namesReview) {
                labels.add(byId ? "C0REVIEW01" : "#drafts");
            }
            return labels;
        }
    }

    record Case(Asker asker, Place place) {

        boolean isRight(Doc doc) {
            var everyone = doc.readers() == Readers.EVERYONE;
            var channel = doc.readers() == Readers.CHANNEL || doc.readers() == Readers.BOTH;
            var group = doc.readers() == Readers.USER_GROUP || doc.readers() == Readers.BOTH;
            var mayRead = (everyone && !asker.isGuest()) || (channel && asker.isInChannel())
                    || (group && asker.isInGroup());
            var mayShow = switch (place) {
                case PUBLIC, PRIVATE_OTHER, GROUP -> everyone;
                case PRIVATE_NAMED -> everyone || channel;
                case DIRECT -> true;
                case SHARED -> false;
            };
            return mayRead && mayShow && (everyone || doc.namesReview());
        }
    }

    static final List<Case> CASES = List.of(Asker.values())
            .stream()
            .flatMap(asker -> List.of(Place.values()).stream().map(place -> new Case(asker, place)))
            .toList();

    private static final List<Doc> DOCS = docs();
    private static @TempDir Path folder;
    private static StubApi slack;
    private static SlackSession session;
    private static LuceneIndex index;
    private static SlackClearances clearances;

    @BeforeAll
    static void open() throws Exception {
        slack = new StubApi();
        describe(slack);
        session = slack.open();
        index = LuceneIndex.open(folder.resolve("index"));
        try (var reindexing = new Reindexing(sources(), index, Clock.systemUTC())) {
            var status = reindexing.start(Optional.empty()).await();
            assertThat(status.state()).isEqualTo(RunStatus.State.DONE);
            assertThat(status.errors()).isEmpty();
        }
        clearances = new SlackClearances(session, Samples.rooms(session), index::labels, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        index.close();
        session.close();
        slack.close();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void findsExactlyWhatAskerAndPlacesMaySee(Case its) {
        var asker = new Person("T0ACME0001", "U" + its.asker());
        var place = new dev.nod.request.Place(its.place().id, "1.1");
        var request = new Request(new RequestId("T0ACME0001", place.channel(), "1.1"), asker, place, null,
                "When is the bonus paid?", Instant.EPOCH);

        var found = index.search().search(new Query(request.question(), clearances.of(request)), 200);

        assertThat(found.hits().stream().map(hit -> hit.passage().path()).collect(toSet()))
                .isEqualTo(DOCS.stream().filter(its::isRight).map(Doc::path).collect(toSet()));
    }

    private static List<Doc> docs() {
        var docs = new ArrayList<Doc>();
        for (var readers : Readers.values()) {
            for (var origin : Origin.values()) {
                for (var number = 0; number < 4; number++) {
                    docs.add(new Doc(readers, number / 2 == 0, origin, number % 2 == 0));
                }
            }
        }
        return docs;
    }

    private static List<DocumentSource> sources() throws IOException {
        var sources = new ArrayList<DocumentSource>();
        var rules = new ArrayList<Audiences.Rule>();
        for (var doc : DOCS) {
            var audience = Audience.of(doc.labels());
            switch (doc.origin()) {
                case SOURCE ->
                    sources.add(source(doc.path(), List.of(doc), new Audiences(audience, List.of())));
                case PATTERN -> rules.add(new Audiences.Rule(doc.path(), audience));
                case FRONT_MATTER -> rules.removeIf(_ -> false);
            }
        }
        sources.add(source("patterns", of(Origin.PATTERN), new Audiences(Audience.EVERYONE, rules)));
        sources.add(source("pages", of(Origin.FRONT_MATTER), Audiences.EVERYONE));
        return sources;
    }

    private static List<Doc> of(Origin origin) {
        return DOCS.stream().filter(doc -> doc.origin() == origin).toList();
    }

    private static DocumentSource source(String name, List<Doc> docs, Audiences audiences)
            throws IOException {
        var place = Files.createDirectories(folder.resolve(name));
        for (var doc : docs) {
            var labels = doc.labels().stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
            var frontMatter = doc.origin() == Origin.FRONT_MATTER
                    ? "---\naudience: [%s]\n---\n\n".formatted(labels)
                    : "";
            var own = IntStream.range(0, 20)
                    .mapToObj(word -> "word%dx%d".formatted(DOCS.indexOf(doc), word))
                    .collect(Collectors.joining(" "));
            Files.writeString(place.resolve(doc.path()),
                    "%sThe bonus is paid. %s\n".formatted(frontMatter, own));
        }
        var settings = new FolderSettings(name, place, null, List.of(), List.of());
        return new GuardedSource(new FolderSource(settings, Clock.systemUTC()), audiences);
    }

    private static void describe(StubApi slack) {
        for (var asker : Asker.values()) {
            slack.answer("users.info", "user=U" + asker, """
                {"ok":true,"user":{"id":"U%s","team_id":"T0ACME0001","is_restricted":%b}}"""
                    .formatted(asker, asker.isGuest()));
            slack.answer("users.conversations", "user=U" + asker, """
                {"ok":true,"channels":[{"id":"C0PUBLIC01","name":"open"}%s]}""".formatted(
                    asker.isInChannel() ? ",{\"id\":\"C0SECRET01\",\"name\":\"Secret\"}" : ""));
        }
        slack.answer("usergroups.list", """
            {"ok":true,"usergroups":[{"id":"S0EXPERT01","handle":"experts"}]}""");
        slack.answer("usergroups.users.list", "usergroup=S0EXPERT01", """
            {"ok":true,"users":["UIN_GROUP","UIN_BOTH"]}""");
        channel(slack, "C0PUBLIC01", "open", "");
        channel(slack, "C0SECRET01", "secret", ",\"is_private\":true");
        channel(slack, "C0OTHER001", "other", ",\"is_private\":true");
        channel(slack, "G0GROUPDM1", "mpdm-secret", ",\"is_private\":true,\"is_mpim\":true");
        channel(slack, "C0SHARED01", "partner",
                ",\"is_private\":true,\"is_shared\":true,\"is_ext_shared\":true");
        channel(slack, "C0REVIEW01", "drafts", ",\"is_private\":true,\"is_member\":true");
    }

    private static void channel(StubApi slack, String id, String name, String more) {
        slack.answer("conversations.info", "channel=" + id, """
            {"ok":true,"channel":{"id":"%s","name":"%s"%s}}""".formatted(id, name, more));
    }
}
