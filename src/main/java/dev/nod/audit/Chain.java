package dev.nod.audit;

import dev.nod.audit.Verification.Broken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How each entry is bound to all before it.
 *
 * <p>The hash of an entry is the SHA-256, in 64 lower-case hexadecimal digits, of this text in UTF-8: the hash of the
 * entry before it (64 zeros for the first), and then, each as a netstring, its sequence number in decimal digits; its
 * time in UTC with three digits of milliseconds, as in {@code 2026-03-02T12:00:00.000Z}; the name of its kind; the
 * request's id; the actor's id; and the key and the value of each fact, ordered by key. An id that is absent is the
 * empty netstring. A netstring is the number of bytes in decimal digits, a colon, the bytes, and a comma: {@code 3:abc,}.
 */
public final class Chain {

    private static final DateTimeFormatter MILLIS = new DateTimeFormatterBuilder().appendInstant(3)
            .toFormatter();

    private Chain() {}

    /** The entry of an event that comes after all that the head stands for. */
    public static Entry next(Head head, Instant at, Event event) {
        var sequence = head.sequence() + 1;
        return new Entry(sequence, at, event, head.hash(), hash(head.hash(), sequence, at, event));
    }

    /** What is wrong with an entry that is said to come right after the head. */
    public static Optional<Broken> flaw(Head head, Entry next) {
        return misplaced(head, next.sequence()).or(() -> {
            if (!next.previous().equals(head.hash())) {
                return Optional.of(new Broken(next.sequence(), "it does not follow the entry before it"));
            }
            return next.hash().equals(hash(head.hash(), next.sequence(), next.at(), next.event()))
                    ? Optional.empty()
                    : Optional.of(new Broken(next.sequence(), "what it says does not match its hash"));
        });
    }

    /** What is wrong with the number of an entry that is said to come right after the head. */
    public static Optional<Broken> misplaced(Head head, long sequence) {
        var expected = head.sequence() + 1;
        if (sequence > expected) {
            return Optional.of(new Broken(expected, "it is missing"));
        }
        return sequence == expected
                ? Optional.empty()
                : Optional.of(new Broken(sequence, "it stands before the first entry"));
    }

    /** The time of an entry as its hash covers it. */
    public static String time(Instant at) {
        return MILLIS.format(at);
    }

    private static String hash(String previous, long sequence, Instant at, Event event) {
        var sha = sha256();
        sha.update(previous.getBytes(StandardCharsets.UTF_8));
        add(sha, Long.toString(sequence));
        add(sha, time(at));
        add(sha, event.kind().name());
        add(sha, event.request());
        add(sha, event.actor());
        event.facts().forEach((key, value) -> {
            add(sha, key);
            add(sha, value);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, @Nullable String text) {
        var bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
        sha.update((byte) ',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
