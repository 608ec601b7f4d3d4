package dev.nod;

import dev.nod.approval.TrackRecord;
import dev.nod.config.Settings;
import dev.nod.draft.Drafter;
import dev.nod.draft.check.Proofreader;
import dev.nod.draft.quote.QuotingDrafter;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.Explanation;
import dev.nod.knowledge.Lookups;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.PassageIndex;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Readership;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.Schedule;
import dev.nod.knowledge.Search;
import dev.nod.lucene.LuceneIndex;
import dev.nod.source.Audiences;
import dev.nod.source.FolderSettings;
import dev.nod.source.FolderSource;
import dev.nod.source.GitSettings;
import dev.nod.source.GitSource;
import dev.nod.source.GuardedSource;
import dev.nod.source.SourceSettings;
import dev.nod.source.WebSettings;
import dev.nod.source.WebSource;
import dev.nod.workflow.Author;
import dev.nod.workflow.Drafting;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents: their sources, their index, and what answers from it. All that works without a chat. */
public final class Library implements AutoCloseable {

    private final LuceneIndex index;
    private final Guard guard;
    private final List<DocumentSource> sources;
    private final Reindexing reindexing;
    private final Schedule schedule;
    private final Watches watches;
    private final Drafter drafter;
    private final Proofreader proofreader;
    private final Clock clock;
    private final @Nullable Meanings meanings;

    private Library(LuceneIndex index, @Nullable Meanings meanings, Settings settings, Clock clock) {
        this.index = index;
        this.meanings = meanings;
        this.guard = new Guard(meanings == null ? index.search() : meanings.search(), index::passages,
                settings.audiences());
        this.sources = settings.sources().stream().map(source -> guarded(source, settings, clock)).toList();
        this.reindexing = new Reindexing(sources, index, clock);
        this.schedule = new Schedule(pauses(settings), reindexing, new SecureRandom());
        this.watches = new Watches(settings, reindexing);
        this.drafter = new QuotingDrafter(index.vocabulary(), settings.answer().confidence());
        this.proofreader = new Proofreader(settings.answer().sites());
        this.clock = clock;
    }

    /** Opens the library to read and to reindex; only one process may. */
    public static Library open(Settings settings, Clock clock) {
        var index = LuceneIndex.open(folder(settings));
        var embeddings = settings.embeddings();
        try {
            return new Library(
                    index,
                    embeddings == null ? null : Meanings.open(embeddings, index, settings.data(), clock),
                    settings,
                    clock);
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** Opens the library to read, also while another process reindexes it. */
    public static Library openReadOnly(Settings settings, Clock clock) {
        var index = LuceneIndex.openReadOnly(folder(settings));
        var embeddings = settings.embeddings();
        return new Library(
                index,
                embeddings == null ? null : Meanings.openReadOnly(embeddings, index, clock),
                settings,
                clock);
    }

    public Search search() {
        return guard;
    }

    /** Who may read what is indexed now. */
    public Readership readership() {
        return guard;
    }

    /** What looks at the meaning of texts; empty if the settings name no model. */
    public Optional<Meanings> meanings() {
        return Optional.ofNullable(meanings);
    }

    /** Searches, and says why it found what. */
    public Explanation explain(Query query, int limit) {
        return meanings == null ? index.explain(query, limit) : meanings.explain(query, limit);
    }

    /** All passages that are indexed. */
    public List<Passage> passages() {
        return index.passages();
    }

    /** The part of a passage that fits the question best, at most a few lines. */
    public String snippet(Query query, Passage passage) {
        return index.snippet(query, passage);
    }

    public PassageIndex index() {
        return index;
    }

    public Reindexing reindexing() {
        return reindexing;
    }

    public Schedule schedule() {
        return schedule;
    }

    /** Takes up changes in folders as they happen, from now on. */
    public void follow() {
        watches.start();
    }

    public Drafter drafter() {
        return drafter;
    }

    /**
     * Drafts answers from these documents.
     *
     * @param author  writes with language models; null to quote
     * @param lookups tell what no document does
     * @param record  what became of earlier drafts
     */
    public Drafting drafting(@Nullable Author author, Lookups lookups, TrackRecord record) {
        return new Drafting(new Drafting.Grounds(guard, lookups), drafter, author, proofreader, record,
                clock);
    }

    /** Reads all files of the index, and returns why it must be built anew, if it must. */
    public Optional<String> verify() {
        return index.verify();
    }

    /** Why questions cannot be answered from the documents now; empty if they can. */
    public Optional<String> trouble() {
        if (!isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(index.defect()
                .map(defect -> "it is being built anew: " + defect)
                .orElse("no document is indexed yet"));
    }

    /** Whether no source has anything in the index. */
    public boolean isEmpty() {
        return index.sources().isEmpty();
    }

    @Override
    public void close() {
        watches.close();
        sources.forEach(DocumentSource::stop);
        reindexing.close();
        sources.forEach(DocumentSource::close);
        if (meanings != null) {
            meanings.close();
        }
        index.close();
    }

    private static DocumentSource guarded(SourceSettings source, Settings settings, Clock clock) {
        var audiences = settings.audiences().getOrDefault(source.name(), Audiences.EVERYONE);
        return new GuardedSource(source(source, settings.data(), clock), audiences);
    }

    private static DocumentSource source(SourceSettings settings, Path data, Clock clock) {
        var own = data.resolve("sources").resolve(settings.name());
        return switch (settings) {
            case FolderSettings folder -> new FolderSource(folder, clock);
            case GitSettings git -> new GitSource(git, own, clock);
            case WebSettings web -> new WebSource(web, own, clock);
        };
    }

    private static Map<String, Duration> pauses(Settings settings) {
        var pauses = new HashMap<String, Duration>();
        settings.upkeep().forEach((source, upkeep) -> {
            var every = upkeep.every();
            if (every != null) {
                pauses.put(source, every);
            }
        });
        return pauses;
    }

    private static Path folder(Settings settings) {
        return settings.data().resolve("lucene");
    }
}
