package dev.nod.evaluate;

import java.util.List;

/**
 * How long drafts are, in characters; 0 if there are none.
 *
 * @param median  half are shorter
 * @param ninth   nine in ten are shorter
 * @param longest the longest
 */
public record DraftLengths(int median, int ninth, int longest) {

    static DraftLengths of(List<DraftAttempt> attempts) {
        var sorted = attempts.stream()
                .filter(attempt -> !attempt.isSilent())
                .map(attempt -> attempt.text().length())
                .sorted()
                .toList();
        return sorted.isEmpty()
                ? new DraftLengths(0, 0, 0)
                : new DraftLengths(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10),
                        sorted.getLast());
    }
}
