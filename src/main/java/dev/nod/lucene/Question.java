package dev.nod.lucene;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * The words of a question that can find something.
 *
 * @param words how often each stem is in the question
 */
record Question(Map<String, Integer> words) {

    /** Far more than anybody types, and far less than the clauses that Lucene allows; a pasted log has more. */
    private static final int MOST_WORDS = 128;

    Question {
        words = Map.copyOf(words);
    }

    /** Drops the words that only frame the question, unless it has no others, and all but the most telling. */
    static Question of(List<Word> words, Rarity rarity) {
        var telling = words.stream().filter(word -> !word.framing()).toList();
        var counted = (telling.isEmpty() ? words : telling).stream()
                .filter(word -> rarity.isKnown(word.stem()))
                .collect(groupingBy(Word::stem, TreeMap::new, summingInt(_ -> 1)));
        return new Question(counted.entrySet()
                .stream()
                .sorted(comparingDouble(
                        (Entry<String, Integer> word) -> -word.getValue() * rarity.of(word.getKey())))
                .limit(MOST_WORDS)
                .collect(toMap(Entry::getKey, Entry::getValue)));
    }

    /** How much each word tells passages apart. */
    Map<String, Double> weights(Rarity rarity) {
        return words.keySet().stream().collect(toMap(stem -> stem, rarity::of));
    }
}
