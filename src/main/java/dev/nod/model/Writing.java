package dev.nod.model;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a model has written so far; for one thread, but for {@link #written()}. */
final class Writing {

    private final StringBuilder text = new StringBuilder();
    private volatile int written;
    private boolean hasBegun;
    private boolean isOver;
    private @Nullable Ending ending;
    private OptionalLong input = OptionalLong.empty();
    private OptionalLong output = OptionalLong.empty();
    private long cached;

    /** Why it stopped. */
    enum Ending {
        DONE, CUT_SHORT, REFUSED, BROKEN
    }

    void add(String piece) {
        text.append(piece);
        written = text.length();
    }

    /** Notes that it thinks. */
    void begin() {
        hasBegun = true;
    }

    /** Notes that nothing more will come. */
    void close() {
        isOver = true;
    }

    /** Notes why it stops; what was noted first stays, unless it now turns out to be a refusal. */
    void end(Ending why) {
        if (ending == null || why == Ending.REFUSED) {
            ending = why;
        }
    }

    /** What the server says that was read, which it may correct. */
    void read(long tokens, long cachedTokens) {
        input = OptionalLong.of(tokens);
        cached = cachedTokens;
    }

    /** What the server says that was written, which it may correct. */
    void wrote(long tokens) {
        output = OptionalLong.of(tokens);
    }

    String text() {
        return text.toString();
    }

    /** How many characters, as any thread may ask. */
    int written() {
        return written;
    }

    boolean hasBegun() {
        return hasBegun || !text.isEmpty() || ending != null;
    }

    boolean isOver() {
        return isOver || ending == Ending.BROKEN;
    }

    /** Null while it has not come to an end. */
    @Nullable
    Ending ending() {
        return ending;
    }

    /** What it took, as the server says; what it does not say is as estimated. */
    Tally tally(long estimatedInput, long estimatedOutput) {
        return new Tally(input.orElse(estimatedInput), cached, output.orElse(estimatedOutput));
    }
}
