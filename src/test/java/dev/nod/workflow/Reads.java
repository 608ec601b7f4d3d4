package dev.nod.workflow;

import dev.nod.action.Outbox;
import dev.nod.approval.Approvals;
import dev.nod.approval.Requests;
import dev.nod.approval.Timers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what was read from the database already, as long as nothing is written to it. */
final class Reads implements Crossing.Post {

    private static final Set<String> READS = Set.of("newest", "revision", "card", "pending", "revocable",
            "request",
            "nextClaim", "due", "nextDue", "trial", "parkedCard");

    private final Map<List<@Nullable Object>, @Nullable Object> known = new HashMap<>();

    /** Whether a call changes nothing in the database, nor reaches the outside. */
    static boolean isOne(Crossing crossing) {
        return READS.contains(crossing.method().getName());
    }

    private static boolean isWrite(Crossing crossing) {
        return !isOne(crossing)
                && (crossing.isOf(Requests.class) || crossing.isOf(Approvals.class)
                        || crossing.isOf(Timers.class));
    }

    @Override
    public @Nullable Object pass(Crossing crossing) {
        if (crossing.isOf(Outbox.class) && !isOne(crossing)) {
            known.keySet()
                    .removeIf(question -> !question.getFirst().equals("Requests.nextClaim")
                            && !question.getFirst().equals("Timers.nextDue"));
        } else if (isWrite(crossing)) {
            known.clear();
        }
        if (!isOne(crossing)) {
            return crossing.proceed();
        }
        var question = Arrays.<@Nullable Object>asList(crossing.name(), crossing.arguments());
        if (!known.containsKey(question)) {
            known.put(question, crossing.proceed());
        }
        return known.get(question);
    }
}
