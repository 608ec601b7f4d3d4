package dev.nod.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Stands for a model: each word has a direction, which words of like meaning share. */
final class Synonyms {

    private static final int DIMENSIONS = 96;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final List<Set<String>> MEANINGS = List.of(
            Set.of("holiday", "holidays", "vacation", "leave", "absence"),
            Set.of("car", "automobile", "vehicle", "vehicles"),
            Set.of("park", "parking", "garage", "leaving"),
            Set.of("password", "passphrase", "credential", "credentials"),
            Set.of("doctor", "physician"),
            Set.of("salary", "wage", "remuneration"));

    private Synonyms() {}

    /** The sum of the directions of the words; another model has other directions. */
    static List<Float> vector(String model, String text) {
        var sum = new float[DIMENSIONS];
        sum[0] = 0.1f;
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> add(model, word.group(), sum));
        var list = new Float[DIMENSIONS];
        Arrays.setAll(list, i -> sum[i]);
        return List.of(list);
    }

    private static void add(String model, String word, float[] sum) {
        var known = MEANINGS.stream().filter(words -> words.contains(word)).findFirst();
        var meaning = known.map(words -> "meaning " + MEANINGS.indexOf(words)).orElse(word);
        var random = new Random((model + "\0" + meaning).hashCode());
        var share = known.isPresent() ? 1 : 0.1f;
        for (var i = 0; i < DIMENSIONS; i++) {
            sum[i] += share * (float) random.nextGaussian();
        }
    }
}
