package dev.nod.lucene;

import dev.nod.evaluate.Collection;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Passages;
import dev.nod.knowledge.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * As many passages as wanted: those of real collections, then copies of them in which words are exchanged for others
 * and each passage has a word of its own. Documents of eight passages are made when they are asked for, always the
 * same.
 */
final class LoadCorpus implements DocumentSource {

    private static final int PER_DOCUMENT = 8;
    private static final double EXCHANGED = 0.15;

    private final List<Passage> real;
    private final List<String> words = new ArrayList<>();
    private final int documents;

    LoadCorpus(List<Collection> collections, int passages) {
        this.real = collections.stream()
                .flatMap(each -> each.documents().stream())
                .flatMap(each -> Passages.of(each).stream())
                .toList();
        this.documents = Math.ceilDiv(passages, PER_DOCUMENT);
        real.stream().limit(2_000).forEach(passage -> words.addAll(List.of(passage.text().split(" ", -1))));
    }

    int documents() {
        return documents;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public List<Entry> entries() {
        return IntStream.range(0, documents).<Entry>mapToObj(Made::new).toList();
    }

    Document document(int number, String fingerprint) {
        var first = real.get(number * PER_DOCUMENT % real.size());
        var sections = new ArrayList<Section>();
        for (var i = 0; i < PER_DOCUMENT; i++) {
            var nth = number * PER_DOCUMENT + i;
            var passage = real.get(nth % real.size());
            var text = nth < real.size() ? passage.text() : copy(passage.text(), nth);
            sections.add(new Section(passage.headings(), "https://load.example/" + number + "#" + i,
                    List.of(text)));
        }
        return new Document("load", path(number), first.title(), "https://load.example/" + number,
                fingerprint, sections);
    }

    private String copy(String text, int seed) {
        var random = new SplittableRandom(seed);
        var copy = text.split(" ", -1);
        for (var i = 0; i < copy.length; i++) {
            if (random.nextDouble() < EXCHANGED) {
                copy[i] = words.get(random.nextInt(words.size()));
            }
        }
        return String.join(" ", copy) + " w" + Integer.toString(seed, Character.MAX_RADIX);
    }

    private static String path(int number) {
        return "page-%07d.md".formatted(number);
    }

    /** The bytes of title, headings and text of a document's passages. */
    static long bytes(Document document) {
        return Passages.of(document)
                .stream()
                .map(each -> String.join("\n", each.title(), String.join("\n", each.headings()), each.text()))
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private final class Made implements Entry {

        private final int number;

        private Made(int number) {
            this.number = number;
        }

        @Override
        public String path() {
            return LoadCorpus.path(number);
        }

        @Override
        public String fingerprint() {
            return "1";
        }

        @Override
        public Document read() {
            return document(number, "1");
        }
    }
}
