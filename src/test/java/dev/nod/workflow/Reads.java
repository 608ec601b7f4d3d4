package dev.nod.workflow;

import dev.nod.action.Attempt;
import dev.nod.action.Outbox;
import dev.nod.action.Trial;
import dev.nod.approval.Approvals;
import dev.nod.approval.Assignment;
import dev.nod.approval.Card;
import dev.nod.approval.Requests;
import dev.nod.approval.Standing;
import dev.nod.approval.Timer;
import dev.nod.approval.Timers;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what was read from the database already, as long as nothing is written to it that could change the answer:
 * what concerns one request changes with that request only.
 */
final class Reads implements Crossing.Post {

    private static final Set<String> READS = Set.of("newest", "revision", "card", "pending", "revocable",
            "request",
            "nextClaim", "due", "nextDue", "trial", "parkedCards");

    /** What the outbox has no part in. */
    private static final Set<String> NOT_OF_OUTBOX = Set.of("Requests.nextClaim", "Timers.nextDue");

    private final Map<Question, @Nullable Object> known = new HashMap<>();
    private final Map<RequestId, Set<Question>> ofOne = new HashMap<>();
    private final Set<Question> ofMany = new HashSet<>();

    private record Question(String call, List<@Nullable Object> arguments) {}

    /** Whether a call changes nothing in the database, nor reaches the outside. */
    static boolean isOne(Crossing crossing) {
        return READS.contains(crossing.method().getName());
    }

    private static boolean isWrite(Crossing crossing) {
        return !isOne(crossing)
                && (crossing.isOf(Requests.class) || crossing.isOf(Approvals.class)
                        || crossing.isOf(Timers.class) || crossing.isOf(Outbox.class));
    }

    @Override
    public @Nullable Object pass(Crossing crossing) {
        if (!isOne(crossing)) {
            if (isWrite(crossing)) {
                forget(crossing);
            }
            return crossing.proceed();
        }
        var question = new Question(crossing.name(), crossing.arguments());
        if (!known.containsKey(question)) {
            var answer = crossing.proceed();
            known.put(question, answer);
            subject(crossing.arguments()).or(() -> subject(answer))
                    .ifPresentOrElse(
                            request -> ofOne.computeIfAbsent(request, _ -> new HashSet<>()).add(question),
                            () -> ofMany.add(question));
        }
        return known.get(question);
    }

    private void forget(Crossing write) {
        var isOfOutbox = write.isOf(Outbox.class);
        var changed = ofMany.stream()
                .filter(question -> !isOfOutbox || !NOT_OF_OUTBOX.contains(question.call()))
                .toList();
        changed.forEach(known::remove);
        changed.forEach(ofMany::remove);
        var request = subject(write.arguments());
        if (request.isPresent()) {
            var ofThis = ofOne.remove(request.get());
            if (ofThis != null) {
                ofThis.forEach(known::remove);
            }
        } else if (write.name().equals("Outbox.claim")) {
            known.keySet().removeIf(question -> question.call().equals("Outbox.trial"));
        } else {
            known.clear();
            ofOne.clear();
            ofMany.clear();
        }
    }

    private static Optional<RequestId> subject(List<@Nullable Object> arguments) {
        return arguments.stream().flatMap(argument -> subject(argument).stream()).findFirst();
    }

    /** The one request that something is about, if there is only one. */
    private static Optional<RequestId> subject(@Nullable Object something) {
        return switch (something) {
            case RequestId id -> Optional.of(id);
            case Request request -> Optional.of(request.id());
            case Assignment assignment -> Optional.of(assignment.request().id());
            case Standing standing -> Optional.of(standing.approval().proposal().request().id());
            case Card card -> Optional.of(card.approval().proposal().request().id());
            case Timer timer -> Optional.of(timer.request());
            case Attempt attempt -> Optional.of(attempt.effect().request());
            case Trial trial -> Optional.of(trial.effect().request());
            case Optional<?> maybe -> maybe.flatMap(Reads::subject);
            case null, default -> Optional.empty();
        };
    }
}
