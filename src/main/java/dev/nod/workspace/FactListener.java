package dev.nod.workspace;

import org.jspecify.annotations.Nullable;

/** Hears of everything that happens, in order, after it has been written down and applied. */
interface FactListener {

    /**
     * Must not wait for anybody.
     *
     * @param before the message that the fact changed or deleted, as it was
     */
    void happened(Fact fact, @Nullable Message before);
}
