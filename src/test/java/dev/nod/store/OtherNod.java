package dev.nod.store;

import dev.nod.action.Effect.Kind;
import dev.nod.request.MessageRef;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;

/** A process that works on the database until it is killed, and prints what it was promised to be durable. */
final class OtherNod {

    private static final int THREADS = 4;

    private final Tables tables;
    private final Clock clock;
    private final String name;

    private OtherNod(Database database, Clock clock, String name) {
        this.tables = new Tables(database);
        this.clock = clock;
        this.name = name;
    }

    public static void main(String[] args) {
        var clock = Clock.systemUTC();
        try (var database = Database.open(Path.of(args[0]), clock);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            var nod = new OtherNod(database, clock, args[1]);
            nod.tables.outbox.recover(clock.instant(), clock.instant());
            print("opened", args[1]);
            for (var i = 0; i < THREADS; i++) {
                var thread = i;
                threads.execute(() -> nod.work(thread));
            }
        } catch (DataFolderInUseException e) {
            print("refused", e);
        }
    }

    private void work(int thread) {
        for (var i = 0;; i++) {
            var request = Examples.request("%s-%d-%d".formatted(name, thread, i), "How? ".repeat(50));
            tables.requests.receive(request);
            print("received", request.id());
            var proposal = Examples.proposal(request);
            tables.approvals.propose(proposal, List.of(Examples.effect(request, Kind.SHOW_CARD)));
            print("proposed", request.id());
            tables.approvals.replace(tables.standing(request), Examples.approved(proposal, Examples.BEN),
                    List.of(Examples.effect(request, Kind.POST_ANSWER)));
            print("settled", request.id());
            for (var attempt : tables.claim(clock.instant())) {
                var effect = attempt.effect().id();
                print("claimed", effect);
                tables.outbox.done(attempt, new MessageRef("C1", effect.toString()), List.of());
                print("done", effect);
            }
        }
    }

    /** A line counts only when it ends as it should, since a kill may cut it. */
    private static void print(String what, Object which) {
        System.out.println("> " + what + " " + which + ";");
    }
}
