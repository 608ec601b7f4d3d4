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
 * It reads the bytes of letters, as the index has them, unless a letter of the word has more than two, since making
 * bytes of letters afterwards takes longer than all the rest.
 */
final class Nearby {

    /** The last of one byte. */
    private static final int LAST_ASCII = 0x7f;

    /** The last of two; looking for others than those of Europe and the Near East takes longer. */
    private static final int LAST_LETTER = '\u07ff';

    /** The first byte of two, beside the high bits of the letter, and the second, beside the low ones. */
    private static final int LEAD = 0xc0;
    private static final int TRAIL = 0x80;
    private static final int TRAIL_BITS = 6;
    private static final int LAST_TRAIL = 0x3f;

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
    private final List<Trail> trails = new ArrayList<>();

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

    /** Leads from a letter of which the first byte is read to the next letter. */
    private record Trail(int from, int lead, int half, int first, int last, int to) {}

    /**
     * The words at most so many slips away.
     *
     * @param word of fewer than 64 letters
     */
    static CompiledAutomaton of(String word, int slips) {
        var letters = word.codePoints().toArray();
        var greatest = Arrays.stream(letters).max().orElse(0);
        var inBytes = greatest <= LAST_LETTER;
        var nearby = new Nearby(
                Arrays.copyOfRange(letters, 1, letters.length),
                slips,
                Math.max(LAST_LETTER, greatest),
                inBytes);
        return new CompiledAutomaton(nearby.after(letters[0]), true, false, inBytes);
    }

    private Automaton after(int first) {
        var start = automaton.createState();
        addTransition(start, first, first, closed(1, 0, 0, 0));
        for (var i = 0; i < waiting.size(); i++) {
            addTransitions(states.getOrDefault(waiting.get(i), 0), waiting.get(i));
        }
        halfRead.forEach((to, half) -> automaton.addTransition(half, to, TRAIL, TRAIL | LAST_TRAIL));
        trails.forEach(trail -> automaton.addTransition(
                trail.half(), trail.to(), TRAIL | trail.first(), TRAIL | trail.last()));
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
        if (!inBytes) {
            automaton.addTransition(from, next, first, to);
            return;
        }
        if (first <= LAST_ASCII) {
            automaton.addTransition(from, next, first, Math.min(to, LAST_ASCII));
        }
        if (to > LAST_ASCII) {
            addOfTwoBytes(from, next, Math.max(first, LAST_ASCII + 1), to);
        }
    }

    /** First bytes of which all letters lead to the same are read at once. */
    private void addOfTwoBytes(int from, int next, int first, int to) {
        var lead = first >> TRAIL_BITS;
        var last = to >> TRAIL_BITS;
        var whole = (to & LAST_TRAIL) == LAST_TRAIL ? last : last - 1;
        if ((first & LAST_TRAIL) != 0 || lead > whole) {
            addTrail(from, lead, first & LAST_TRAIL, lead == last ? to & LAST_TRAIL : LAST_TRAIL, next);
            lead++;
        }
        if (lead <= whole) {
            automaton.addTransition(from, halfRead(next), LEAD | lead, LEAD | whole);
            lead = whole + 1;
        }
        if (lead == last) {
            addTrail(from, lead, 0, to & LAST_TRAIL, next);
        }
    }

    private void addTrail(int from, int lead, int first, int last, int to) {
        var before = trails.isEmpty() ? null : trails.getLast();
        if (before != null && before.from() == from && before.lead() == lead) {
            trails.add(new Trail(from, lead, before.half(), first, last, to));
            return;
        }
        var half = automaton.createState();
        automaton.addTransition(from, half, LEAD | lead);
        trails.add(new Trail(from, lead, half, first, last, to));
    }

    /** In the middle of a letter of two bytes that leads there. */
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
