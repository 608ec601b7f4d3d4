package dev.nod.lucene;

import dev.nod.evaluate.Collection;
import dev.nod.evaluate.JudgedQuestion;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.Reindexing;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import dev.nod.source.CollectionFolder;
import dev.nod.source.FolderSettings;
import dev.nod.source.FolderSource;
import dev.nod.testing.Queries;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints how fast Nod indexes and searches, beside bare Lucene on the same passages in the same run, for the numbers
 * of passages that are given, and how long a reindex of so many files takes that did not change. Run by hand from the
 * top folder; the question collections are read from {@code ../shared/collections} unless {@code -Dcollections} names
 * another folder. With {@code -Dkept}, the indexes stay in that folder, and the next run only
 * searches and changes them.
 */
final class RetrievalLoad {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int FILES = 100_000;
    private static final int SHOWN = 6;
    private static final int CHANGES = 40;
    private static final double MEGA = 1e6;
    private static final PrintStream OUT = System.out;
    private static final @Nullable String KEPT = System.getProperty("kept");

    private final List<Collection> collections;
    private final List<String> questions;
    private final List<Query> followUps;

    private RetrievalLoad(List<Collection> collections) {
        this.collections = collections;
        this.questions = collections.stream()
                .flatMap(each -> each.questions().stream())
                .map(JudgedQuestion::text)
                .toList();
        this.followUps = collections.stream().flatMap(each -> followUps(each.questions()).stream()).toList();
    }

    /** Each question after the two before it, with their answers. */
    private static List<Query> followUps(List<JudgedQuestion> questions) {
        var followUps = new ArrayList<Query>();
        for (var i = 0; i < questions.size(); i++) {
            var turns = questions.subList(Math.max(0, i - 2), i)
                    .stream()
                    .flatMap(before -> Stream.of(
                            new Turn(Speaker.ASKER, before.text()),
                            new Turn(Speaker.NOD, before.answers().getFirst())))
                    .toList();
            followUps.add(new Query(questions.get(i).text(), turns, Clearance.ALL));
        }
        return followUps;
    }

    static void main(String[] arguments) throws Exception {
        var folder = Path.of(System.getProperty("collections", "../shared/collections"));
        var collections = new ArrayList<Collection>();
        for (var name : List.of("clapnq", "covidqa", "xquad-en", "xquad-de")) {
            collections.add(CollectionFolder.read(folder.resolve(name)));
        }
        var load = new RetrievalLoad(collections);
        var sizes = arguments.length == 0 ? SIZES : Arrays.stream(arguments).map(Integer::valueOf).toList();
        for (var size : sizes) {
            load.measure(size);
        }
        if (KEPT == null) {
            reindexUnchangedFiles();
        }
    }

    private void measure(int passages) throws Exception {
        var corpus = new LoadCorpus(collections, passages);
        var raw = LongStream.range(0, corpus.documents())
                .map(number -> LoadCorpus.bytes(corpus.document((int) number, "1")))
                .sum();
        OUT.printf("%n%,d passages, %.1f MB of text, %d questions%n", passages, raw / MEGA, questions.size());
        var folder = KEPT == null
                ? Files.createTempDirectory("retrieval-load")
                : Path.of(KEPT).resolve(String.valueOf(passages));
        if (!Files.isDirectory(folder.resolve("nod"))) {
            build(corpus, folder, raw);
        }
        try (var bare = BareLucene.open(folder.resolve("bare"));
                var index = LuceneIndex.open(folder.resolve("nod"))) {
            search(bare, index);
            change(corpus, index);
            System.gc();
            var runtime = Runtime.getRuntime();
            OUT.printf("  heap     %.0f MB in use after all this%n",
                    (runtime.totalMemory() - runtime.freeMemory()) / MEGA);
        }
        if (KEPT == null) {
            delete(folder);
        }
    }

    private static void build(LoadCorpus corpus, Path folder, long raw) throws Exception {
        var start = System.nanoTime();
        BareLucene.write(corpus, folder.resolve("bare"));
        OUT.printf("  build    bare Lucene, 2 threads  %6.2f MB/s, index %.2f of the text%n",
                raw / MEGA / since(start), (double) size(folder.resolve("bare")) / raw);
        start = System.nanoTime();
        try (var index = LuceneIndex.open(folder.resolve("nod"));
                var reindexing = new Reindexing(List.of(corpus), index, Clock.systemUTC())) {
            reindexing.start(Optional.empty()).await();
            OUT.printf("           Nod                     %6.2f MB/s, index %.2f of the text%n",
                    raw / MEGA / since(start), (double) size(folder.resolve("nod")) / raw);
        }
    }

    /** Each question goes to all, in turns as to who is first; a first round of all questions is not counted. */
    private void search(BareLucene bare, LuceneIndex index) throws Exception {
        var nanos = new long[5][questions.size()];
        var search = index.search();
        try (var english = new English(); var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<BareLucene.Asking>();
            for (var question : questions) {
                asked.add(bare.read(english, Queries.about(question)));
            }
            for (var n = 0; n < 2 * questions.size() * nanos.length; n++) {
                var i = n / nanos.length % questions.size();
                var who = (i + n) % nanos.length;
                var query = Queries.about(questions.get(i));
                nanos[who][i] = switch (who) {
                    case 0 -> nanos(() -> bare.search(asked.get(i)));
                    case 1 -> nanos(() -> search.search(query, SHOWN));
                    case 2 -> nanos(() -> bare.read(english, query));
                    case 3 -> nanos(() -> search.search(followUps.get(i), SHOWN));
                    default -> virtual.submit(() -> nanos(() -> search.search(query, SHOWN))).get();
                };
            }
        }
        OUT.printf("  search   bare Lucene             %s%n", quantiles(nanos[0]));
        OUT.printf("           Nod                     %s%n", quantiles(nanos[1]));
        OUT.printf("           of it reading           %s%n", quantiles(nanos[2]));
        OUT.printf("           Nod, after four turns   %s%n", quantiles(nanos[3]));
        OUT.printf("           Nod, virtual thread     %s%n", quantiles(nanos[4]));
    }

    private static long nanos(Callable<?> task) throws Exception {
        var start = System.nanoTime();
        task.call();
        return System.nanoTime() - start;
    }

    /** From handing over a changed page to finding it. */
    private static void change(LoadCorpus corpus, LuceneIndex index) {
        var nanos = new long[CHANGES];
        for (var i = 0; i < CHANGES; i++) {
            var changed = corpus.document(i * (corpus.documents() / CHANGES), "changed");
            var start = System.nanoTime();
            try (var change = index.touch(corpus.name())) {
                change.put(changed);
                change.commit();
            }
            index.search().search(Queries.about("changed"), 1);
            nanos[i] = System.nanoTime() - start;
        }
        OUT.printf("  change   one page of 8 passages  %s%n", quantiles(nanos));
    }

    private static void reindexUnchangedFiles() throws Exception {
        var folder = Files.createTempDirectory("retrieval-load-files");
        for (var i = 0; i < FILES; i++) {
            var below = Files.createDirectories(folder.resolve("docs/" + i / 1_000));
            Files.writeString(below.resolve(i + ".md"),
                    "# Page %d%n%nThis is page %d of many.%n".formatted(i, i));
        }
        var source = new FolderSource(
                new FolderSettings("files", folder.resolve("docs"), null, List.of(), List.of()),
                Clock.systemUTC());
        try (var index = LuceneIndex.open(folder.resolve("index"));
                var reindexing = new Reindexing(List.of(source), index, Clock.systemUTC())) {
            OUT.println();
            for (var round : List.of("first", "again", "again")) {
                var start = System.nanoTime();
                var status = reindexing.start(Optional.empty()).await();
                OUT.printf("reindex of %,d files, %s: %.1f s, %,d unchanged%n", FILES, round, since(start),
                        status.unchanged());
            }
        }
        delete(folder);
    }

    private static String quantiles(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 %6.2f ms  p90 %6.2f ms  p99 %6.2f ms".formatted(
                nanos[nanos.length / 2] / MEGA,
                nanos[nanos.length * 9 / 10] / MEGA,
                nanos[nanos.length * 99 / 100] / MEGA);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
