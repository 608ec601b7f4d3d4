package dev.nod.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Accepts the words that one or two slips make of a word, of which the first letter is taken as right. Two swapped
 * letters are one slip where one is allowed, and two where two are. Lucene's own automata accept the same, but take
 * several times as long to build. A bit for each number of letters says whether so many may have been read by now.
 * For words of ASCII letters it reads bytes at once, as the index has them, since making bytes of letters takes longer
 * than all the rest.
 */
final class Nearby {

    /** Looking for other letters than those of Europe and the Near East takes longer. */
    private static final int LAST_LETTER = '\u07ff';

    private static final int LAST_ASCII = 0x7f;
    private static final int FIRST_LEAD = 0xc2;
    private static final int LAST_LEAD = 0xdf;
    private static final int FIRST_TRAIL = 0x80;
    private static final int LAST_TRAIL = 0xbf;

    private final int[] letters;
    private final int slips;
    private final boolean inBytes;
    private final int last;
    private final int[] different;
    private final long all;
    private final Automaton automaton = new Automaton();
    private final Map<Read, Integer> states = new HashMap<>();
    private final List<Read> waiting = new ArrayList<>();
    private final Map<Integer, Integer> halfRead = new TreeMap<>();

    private Nearby(int[] letters, int slips, int last, boolean inBytes) {
        this.letters = letters;
        this.slips = slips;
        this.last = last;
        this.inBytes = inBytes;
        this.different = Arrays.stream(letters).sorted().distinct().toArray();
        this.all = (1L << (letters.length + 1)) - 1;
    }

    /**
     * How much of the word may have been read, and in the middle of which swapped letters.
     *
     * @param right   without a slip
     * @param one     with one slip at most
     * @param two     with two at most
     * @param swapped up to the first of two letters of which the second has just been read
     */
    private record Read(long right, long one, long two, long swapped) {}

    /**
     * The words at most so many slips away.
     *
     * @param word of fewer than 64 letters
     */
    static CompiledAutomaton of(String word, int slips) {
        var letters = word.codePoints().toArray();
        var greatest = Arrays.stream(letters).max().orElse(0);
        var inBytes = greatest <= LAST_ASCII;
        var nearby = new Nearby(
                Arrays.copyOfRange(letters, 1, letters.length),
                slips,
                Math.max(LAST_LETTER, greatest),
                inBytes);
        return new CompiledAutomaton(nearby.after(letters[0]), true, false, inBytes);
    }

    private Automaton after(int first) {
        var start = automaton.createState();
        automaton.addTransition(start, state(closed(1, 0, 0, 0)), first);
        for (var i = 0; i < waiting.size(); i++) {
            addTransitions(states.getOrDefault(waiting.get(i), 0), waiting.get(i));
        }
        halfRead.forEach((to, half) -> automaton.addTransition(half, to, FIRST_TRAIL, LAST_TRAIL));
        automaton.finishState();
        return automaton;
    }

    private int state(Read read) {
        var known = states.get(read);
        if (known == null) {
            known = automaton.createState();
            automaton.setAccept(known, ((slips == 1 ? read.one : read.two) >> letters.length & 1) == 1);
            states.put(read, known);
            waiting.add(read);
        }
        return known;
    }

    /** Letters that cannot come next in the word are all the same to it. */
    private void addTransitions(int from, Read read) {
        var other = after(read, 0);
        var next = 0;
        for (var letter : different) {
            var places = places(letter);
            if (((slips == 1 ? read.one | read.swapped | read.right << 1 : read.two) & places) != 0) {
                addTransition(from, next, letter - 1, other);
                addTransition(from, letter, letter, after(read, places));
                next = letter + 1;
            }
        }
        addTransition(from, next, last, other);
    }

    private void addTransition(int from, int first, int to, Read read) {
        if (first > to || (slips == 1 ? read.one : read.two) == 0) {
            return;
        }
        var next = state(read);
        if (inBytes && to > LAST_ASCII) {
            automaton.addTransition(from, next, first, LAST_ASCII);
            automaton.addTransition(from, halfRead(next), FIRST_LEAD, LAST_LEAD);
        } else {
            automaton.addTransition(from, next, first, to);
        }
    }

    /** In the middle of a letter of two bytes. */
    private int halfRead(int to) {
        return halfRead.computeIfAbsent(to, _ -> automaton.createState());
    }

    private long places(int letter) {
        var places = 0L;
        for (var i = 0; i < letters.length; i++) {
            places |= letters[i] == letter ? 1L << i : 0;
        }
        return places;
    }

    /** What may have been read after a letter that stands in these places of the word. */
    private Read after(Read read, long places) {
        var right = (read.right & places) << 1;
        var one = (read.one & places) << 1 | read.right | read.right << 1 | (read.swapped & places) << 2;
        var two = (read.two & places) << 1 | read.one | read.one << 1;
        return closed(right, one, two, read.right & places >> 1);
    }

    /** Letters may be missing; what was read with fewer slips may have been read with more. */
    private Read closed(long right, long one, long two, long swapped) {
        var withOne = (one | right | right << 1) & all;
        return slips == 1
                ? new Read(right & all, withOne, 0, swapped)
                : new Read(right & all, withOne, (two | withOne | withOne << 1) & all, 0);
    }
}
