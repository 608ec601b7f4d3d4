package dev.nod.knowledge;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Works on many things with two platform threads. */
final class Readers {

    private static final int THREADS = 2;
    private static final int FEW = 4;

    private Readers() {}

    /** Does the work on each, in no certain order; what it throws first ends the work and is thrown here. */
    static <T> void each(List<T> things, Consumer<T> work) {
        if (things.size() <= FEW) {
            things.forEach(work);
            return;
        }
        var next = new AtomicInteger();
        var failed = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(
                THREADS,
                Thread.ofPlatform().daemon().name("reader-", 1).factory())) {
            var all = IntStream.range(0, THREADS)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> {
                        try {
                            for (var i = next.getAndIncrement(); i < things.size()
                                    && !failed.get(); i = next.getAndIncrement()) {
                                work.accept(things.get(i));
                            }
                        } catch (RuntimeException | Error e) {
                            failed.set(true);
                            throw e;
                        }
                    }, threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }
}
