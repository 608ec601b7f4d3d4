package dev.nod.approval;

import dev.nod.request.RequestId;
import java.time.Instant;

/** Something that is to happen to a draft if nobody has decided on it by then. */
public record Timer(RequestId request, int revision, Kind kind, Instant due) {

    /** What is to happen. */
    public enum Kind {
        REMIND, WARN, EXPIRE
    }
}
