package dev.nod.lucene;

import dev.nod.knowledge.Query;
import dev.nod.lucene.Conversation.Said;
import dev.nod.lucene.Spelling.Mended;
import dev.nod.request.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /** However often a word was said before, it counts no more than half a word of the question. */
    private static final double MOST_SAID = 0.5;

    /** What was said before is worth at most so much of the question. */
    private static final double CONTEXT = 0.4;

    /** A question that is worth less than so many of the rarest words is filled up. */
    private static final double FULL_QUESTION = 1.5;

    /** A conversation is about what was said last, and each turn is searched for. */
    private static final int MOST_TURNS = 4;

    private static final int MOST_WORDS_OF_TURN = 8;

    /** How much a turn tells of what the conversation is about, beside what was said one question later. */
    private static final double LASTING = 0.8;

    /** What the asker said one question earlier counts so much of what was said after it, as topics move on. */
    private static final double FADING = 0.6;

    private static final double LONG_FORM = 0.1;
    private static final double SHORT_FORM = 0.3;
    private static final int MOST_MENDED = 4;
    private static final int MOST_CHARACTERS = 20_000;

    private final English english;
    private final Rarity rarity;
    private final Spelling spelling;
    private final Acronyms acronyms;
    private final Map<String, Mended> mended = new HashMap<>();

    QueryReader(English english, IndexReader reader) throws IOException {
        this.english = english;
        this.rarity = new Rarity(reader);
        this.spelling = new Spelling(reader, english);
        this.acronyms = new Acronyms(reader);
    }

    Asked read(Query query) throws IOException {
        var question = new LinkedHashMap<String, Wanted>();
        var stems = new ArrayList<String>();
        var said = words(query.question());
        for (var word : tellingOrAll(said)) {
            stems.add(add(word, 1, question));
        }
        var earlier = new LinkedHashMap<String, Wanted>();
        addOtherForms(said, question, earlier);
        addTurns(query.earlier(), question, earlier);
        earlier.replaceAll((_, word) -> word.atMost(MOST_SAID));
        var words = bestOfQuestion(question.values());
        var context = inProportion(Wanted.mostTelling(earlier.values(), MOST_EARLIER_WORDS), words);
        var own = worth(words.stream().filter(Wanted::isKnown)) / rarity.highest();
        return new Asked(
                Stream.concat(words.stream(), context.stream()).toList(),
                pairs(stems, words),
                Conversation.before(own, turns(query.earlier())));
    }

    /** The last turns, each with its own words. */
    private List<Said> turns(List<Turn> earlier) throws IOException {
        var turns = new ArrayList<Said>();
        var nearness = 1.0;
        for (var turn : earlier.reversed()) {
            if (turns.size() == MOST_TURNS) {
                break;
            }
            var words = new LinkedHashMap<String, Wanted>();
            addKnown(telling(words(turn.text())), 1, Map.of(), words);
            if (!words.isEmpty()) {
                turns.add(new Said(Wanted.mostTelling(words.values(), MOST_WORDS_OF_TURN), nearness));
            }
            if (turn.speaker() == Turn.Speaker.ASKER) {
                nearness *= LASTING;
            }
        }
        return turns;
    }

    private void addTurns(List<Turn> turns, Map<String, Wanted> question, Map<String, Wanted> earlier)
            throws IOException {
        var nearness = 1.0;
        for (var turn : turns.reversed()) {
            addKnown(telling(words(turn.text())), nearness * weight(turn), question, earlier);
            if (turn.speaker() == Turn.Speaker.ASKER) {
                nearness *= FADING;
            }
        }
    }

    /** What an acronym stands for, and the acronym of what is spelled out, count a little each. */
    private void addOtherForms(List<Word> words, Map<String, Wanted> question, Map<String, Wanted> others)
            throws IOException {
        for (var word : words) {
            var longForm = acronyms.longFormOf(word.surface());
            if (longForm.isPresent()) {
                addNew(telling(words(longForm.get())), LONG_FORM, question, others);
            }
        }
        for (var shortForm : acronyms.shortFormsIn(words)) {
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

    private static List<Word> tellingOrAll(List<Word> words) {
        var telling = telling(words);
        return telling.isEmpty() ? words : telling;
    }

    /** A word of the question counts no more for having been said before. */
    private void addKnown(
            List<Word> words,
            double weight,
            Map<String, Wanted> question,
            Map<String, Wanted> earlier) throws IOException {
        for (var word : words) {
            if (rarity.isKnown(word.stem()) && !question.containsKey(word.stem())) {
                add(word, weight, earlier);
            }
        }
    }

    /** Lets what was said before fill up a short question, and never outweigh one that speaks for itself. */
    private List<Wanted> inProportion(List<Wanted> earlier, List<Wanted> question) {
        var own = worth(question.stream().filter(Wanted::isKnown));
        var all = worth(earlier.stream());
        var most = Math.max(CONTEXT * own, FULL_QUESTION * rarity.highest() - own);
        return own == 0 || all <= most
                ? earlier
                : earlier.stream().map(word -> word.implied() ? word : word.times(most / all)).toList();
    }

    private static double worth(Stream<Wanted> words) {
        return words.filter(word -> !word.implied()).mapToDouble(Wanted::worth).sum();
    }

    private String add(Word word, double weight, Map<String, Wanted> wanted) throws IOException {
        var meant = mended(word);
        var before = wanted.get(meant.stem());
        wanted.put(meant.stem(), before == null ? wanted(word, meant, weight) : before.heavier(weight));
        return meant.stem();
    }

    private Wanted wanted(Word word, Mended meant, double weight) throws IOException {
        return new Wanted(
                meant.surface(),
                meant.stem(),
                !meant.surface().equals(word.surface()),
                false,
                weight,
                rarity.of(meant.stem()),
                rarity.places(meant.stem()));
    }

    private Mended mended(Word word) throws IOException {
        var asItIs = new Mended(word.surface(), word.stem());
        if (rarity.isKnown(word.stem())) {
            return asItIs;
        }
        var before = mended.get(word.surface());
        if (before == null) {
            before = mended.size() < MOST_MENDED ? spelling.mend(word).orElse(asItIs) : asItIs;
            mended.put(word.surface(), before);
        }
        return before;
    }

    /** Unknown words find little, so that they may not drive out the known ones. */
    private static List<Wanted> bestOfQuestion(Collection<Wanted> words) {
        var unknown = words.stream().filter(word -> !word.isKnown()).toList();
        var known = words.stream().filter(Wanted::isKnown).toList();
        return Stream
                .concat(Wanted.mostTelling(known, MOST_WORDS).stream(),
                        Wanted.mostTelling(unknown, MOST_UNKNOWN).stream())
                .toList();
    }

    private static double weight(Turn turn) {
        return switch (turn.speaker()) {
            case ASKER -> 0.35;
            case NOD, SOMEBODY_ELSE -> 0.1;
        };
    }

    private static List<Asked.Pair> pairs(List<String> stems, List<Wanted> words) {
        var kept = new HashMap<String, Wanted>();
        words.stream().filter(Wanted::isKnown).forEach(word -> kept.put(word.stem(), word));
        var pairs = new LinkedHashSet<Asked.Pair>();
        for (var i = 1; i < stems.size(); i++) {
            var first = kept.get(stems.get(i - 1));
            var second = kept.get(stems.get(i));
            if (first != null && second != null && !first.equals(second)) {
                pairs.add(new Asked.Pair(first, second));
            }
        }
        return List.copyOf(pairs);
    }
}
