package dev.nod.lucene;

import dev.nod.knowledge.Query;
import dev.nod.request.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

/** Makes out what a query asks for, as one commit of the index knows its words. */
final class QueryReader {

    /** Far more than anybody types, and few enough to be quick; a pasted log has more. */
    private static final int MOST_WORDS = 32;

    private static final int MOST_UNKNOWN = 8;
    private static final int MOST_EARLIER_WORDS = 20;
    private static final double LONG_FORM = 0.1;
    private static final double SHORT_FORM = 0.3;
    private static final int MOST_MENDED = 6;
    private static final int MOST_CHARACTERS = 20_000;

    private static final Comparator<Wanted> MOST_TELLING = Comparator.comparingDouble(Wanted::worth)
            .reversed()
            .thenComparing(Wanted::stem);

    private final English english;
    private final Rarity rarity;
    private final Spelling spelling;
    private final Acronyms acronyms;
    private final Map<String, String> mended = new HashMap<>();

    QueryReader(English english, IndexReader reader) throws IOException {
        this.english = english;
        this.rarity = new Rarity(reader);
        this.spelling = new Spelling(reader);
        this.acronyms = new Acronyms(reader);
    }

    Asked read(Query query) throws IOException {
        var question = new LinkedHashMap<String, Wanted>();
        var stems = new ArrayList<String>();
        for (var word : tellingOrAll(query.question())) {
            stems.add(add(word, 1, question));
        }
        var earlier = new LinkedHashMap<String, Wanted>();
        addOtherForms(words(query.question()), question, earlier);
        for (var turn : query.earlier()) {
            addKnown(telling(words(turn.text())), weight(turn), question, earlier);
        }
        var words = bestOfQuestion(question.values());
        var context = best(earlier.values(), MOST_EARLIER_WORDS);
        return new Asked(
                Stream.concat(words.stream(), context.stream()).toList(),
                pairs(stems, words),
                !query.earlier().isEmpty());
    }

    /** What an acronym stands for, and the acronym of what is spelled out, count a little each. */
    private void addOtherForms(List<Word> words, Map<String, Wanted> question, Map<String, Wanted> others)
            throws IOException {
        var form = new ArrayList<String>();
        for (var word : words) {
            form.add(word.surface());
            var longForm = acronyms.longFormOf(word.surface());
            if (longForm.isPresent()) {
                addNew(telling(words(longForm.get())), LONG_FORM, question, others);
            }
        }
        for (var shortForm : acronyms.shortFormsIn(form)) {
            addNew(words(shortForm), SHORT_FORM, question, others);
        }
    }

    private void addNew(
            List<Word> words,
            double weight,
            Map<String, Wanted> question,
            Map<String, Wanted> others)
            throws IOException {
        for (var word : words) {
            if (rarity.isKnown(word.stem()) && !question.containsKey(word.stem())) {
                add(word, weight, others);
                others.computeIfPresent(word.stem(), (_, implied) -> implied.asImplied());
            }
        }
    }

    private List<Word> words(String text) throws IOException {
        return english.words(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    }

    private static List<Word> telling(List<Word> words) {
        return words.stream().filter(word -> !word.framing()).toList();
    }

    private List<Word> tellingOrAll(String question) throws IOException {
        var words = words(question);
        var telling = telling(words);
        return telling.isEmpty() ? words : telling;
    }

    /** Adds to the weight of the question's own words, and keeps the others apart. */
    private void addKnown(
            List<Word> words,
            double weight,
            Map<String, Wanted> question,
            Map<String, Wanted> earlier) throws IOException {
        for (var word : words) {
            if (rarity.isKnown(word.stem())) {
                add(word, weight, question.containsKey(word.stem()) ? question : earlier);
            }
        }
    }

    private String add(Word word, double weight, Map<String, Wanted> wanted) throws IOException {
        var stem = mended(word.stem());
        var before = wanted.get(stem);
        wanted.put(stem, before == null ? wanted(word, stem, weight) : before.heavier(weight));
        return stem;
    }

    private Wanted wanted(Word word, String stem, double weight) throws IOException {
        var other = !stem.equals(word.stem());
        return new Wanted(
                other ? stem : word.surface(),
                stem,
                other,
                false,
                weight,
                rarity.of(stem),
                rarity.frequency(stem));
    }

    private String mended(String stem) throws IOException {
        if (rarity.isKnown(stem)) {
            return stem;
        }
        var before = mended.get(stem);
        if (before == null) {
            before = mended.size() < MOST_MENDED ? spelling.mend(stem).orElse(stem) : stem;
            mended.put(stem, before);
        }
        return before;
    }

    private static List<Wanted> best(Collection<Wanted> words, int most) {
        return words.size() <= most
                ? List.copyOf(words)
                : words.stream().sorted(MOST_TELLING).limit(most).toList();
    }

    /** Unknown words find little, so that they may not drive out the known ones. */
    private static List<Wanted> bestOfQuestion(Collection<Wanted> words) {
        var unknown = words.stream().filter(word -> !word.isKnown()).toList();
        var known = words.stream().filter(Wanted::isKnown).toList();
        return Stream.concat(best(known, MOST_WORDS).stream(), best(unknown, MOST_UNKNOWN).stream()).toList();
    }

    private static double weight(Turn turn) {
        return switch (turn.speaker()) {
            case ASKER -> 0.35;
            case NOD, SOMEBODY_ELSE -> 0.1;
        };
    }

    private static List<Asked.Pair> pairs(List<String> stems, List<Wanted> words) {
        var kept = words.stream().filter(Wanted::isKnown).map(Wanted::stem).toList();
        var pairs = new ArrayList<Asked.Pair>();
        for (var i = 1; i < stems.size(); i++) {
            var pair = new Asked.Pair(stems.get(i - 1), stems.get(i));
            if (!pair.first().equals(pair.second()) && kept.contains(pair.first())
                    && kept.contains(pair.second()) && !pairs.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
