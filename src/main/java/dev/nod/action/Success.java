package dev.nod.action;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an answer says that the call did what it should.
 *
 * @param statuses the statuses that mean so; none for all from 200 to 299
 * @param at       what the body, a JSON document, must have besides; null if its status tells enough
 * @param is       what must stand there, as text; null for anything but null
 */
public record Success(Set<Integer> statuses, @Nullable Pointer at, @Nullable String is) {

    /** Any status from 200 to 299. */
    public static final Success BY_STATUS = new Success(Set.of(), null, null);

    public Success {
        statuses = Set.copyOf(statuses);
        if (at == null && is != null) {
            throw new IllegalArgumentException("nothing says where '%s' must stand".formatted(is));
        }
    }

    /** Whether an answer with this status may be one. */
    public boolean includes(int status) {
        return statuses.isEmpty() ? status >= 200 && status <= 299 : statuses.contains(status);
    }
}
