package dev.nod.load;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was asked and approved, and what became of it; questions are known by channel and ts. */
final class Tally {

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Set<String> approved = ConcurrentHashMap.newKeySet();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> noticed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger doubled = new AtomicInteger();

    void asked(String question) {
        asked.add(question);
    }

    /** A card was posted. */
    void shown(String question) {
        count(shown, question);
    }

    void approved(String question) {
        approved.add(question);
    }

    void answered(String question) {
        count(answered, question);
    }

    /** The asker was told something that is no answer. */
    void noticed(String question) {
        count(noticed, question);
    }

    private void count(Set<String> outcome, String question) {
        if (!outcome.add(question)) {
            doubled.incrementAndGet();
        }
    }

    /** Questions of which nothing has been heard, neither a card nor a notice. */
    long silent() {
        return asked.stream()
                .filter(question -> !shown.contains(question) && !noticed.contains(question))
                .count();
    }

    /** Questions whose card was approved and whose asker has no answer. */
    long unanswered() {
        return approved.stream().filter(question -> !answered.contains(question)).count();
    }

    long lost() {
        return silent() + unanswered();
    }

    /** Answers that nobody approved. */
    long unasked() {
        return answered.stream().filter(question -> !approved.contains(question)).count();
    }

    int doubled() {
        return doubled.get();
    }

    @Override
    public String toString() {
        return "%,d asked, %,d cards, %,d approved, %,d answered, %,d other notices".formatted(size(asked),
                size(shown),
                size(approved), size(answered), size(noticed));
    }

    private static int size(Collection<String> questions) {
        return questions.size();
    }
}
