package dev.nod.draft.check;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells in which language a text is, by its alphabet and its smallest words, or that it cannot tell. */
final class Languages {

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "English",
            words("the is are how do does what where when who why which can i my to of for and in on with from you your"
                    + " it this that not if have has be we our will must should there or by at an before after it's"),
            "German",
            words("der die das ist sind wie was wo wann wer warum welche kann ich mein meine zu von für und in im auf mit"
                    + " aus sie ihr ihre es dies nicht wenn haben hat wir unser wird muss soll oder bei ein eine einen man den dem"
                    + " auch nach vor wird werden"),
            "French",
            words("le la les est sont comment que quoi où quand qui pourquoi quel quelle peut je mon ma mes de du des pour"
                    + " et dans sur avec vous votre ce cette ne pas si nous notre doit ou par un une au aux il elle faut être"),
            "Spanish",
            words("el la los las es son cómo qué dónde cuándo quién cuál puede puedo yo mi mis de del para y en con usted"
                    + " su tu este esta no si tenemos nuestro debe o por un una al se hay que lo como antes"),
            "Italian",
            words("il lo la gli le è sono come cosa dove quando chi perché quale può posso io mio mia di del della per e in"
                    + " su con voi tuo questo questa non se abbiamo nostro deve o da un una al si che dei nel"),
            "Portuguese",
            words("o a os as é são como que onde quando quem qual pode posso eu meu minha de do da para e em no na com"
                    + " você seu este esta não se temos nosso deve ou por um uma ao há dos das"),
            "Dutch",
            words("de het een is zijn hoe wat waar wanneer wie waarom welke kan ik mijn te van voor en in op met uit u uw jij"
                    + " je dit dat niet als hebben heeft wij onze moet of bij er naar worden wordt"),
            "Polish",
            words("jak co gdzie kiedy kto dlaczego jaki czy jest są mogę moje mój do z dla i w na nie jeśli się to od po"
                    + " lub przez musi przed"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
    private static final int FEWEST_WORDS = 2;
    private static final double CLEARLY = 1.6;
    private static final double MOST = 0.6;
    private static final int FEWEST_LETTERS = 4;

    private Languages() {}

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ")).stream().distinct().toList());
    }

    /** The language or the alphabet that a text is clearly in; empty if that is not clear. */
    static Optional<String> of(String text) {
        var script = script(text);
        return script.isEmpty() || script.get() != UnicodeScript.LATIN
                ? script.map(UnicodeScript::name)
                : ofLatin(text);
    }

    private static Optional<UnicodeScript> script(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(script(letter), 1, Integer::sum));
        var letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet()
                .stream()
                .filter(count -> letters >= FEWEST_LETTERS && count.getValue() >= MOST * letters)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Japanese is written in three scripts, of which Chinese uses one; who mixes them is not told apart. */
    private static UnicodeScript script(int letter) {
        var script = UnicodeScript.of(letter);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
                ? UnicodeScript.HAN
                : script;
    }

    private static Optional<String> ofLatin(String text) {
        var counts = new HashMap<String, Integer>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> SMALL_WORDS.forEach((language, words) -> {
                    if (words.contains(word.group())) {
                        counts.merge(language, 1, Integer::sum);
                    }
                }));
        var ranked = counts.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < FEWEST_WORDS) {
            return Optional.empty();
        }
        var second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        return ranked.getFirst().getValue() >= CLEARLY * second
                ? Optional.of(ranked.getFirst().getKey())
                : Optional.empty();
    }
}
