package dev.nod.knowledge;

import dev.nod.request.Request;

/** Tells what may be shown in answer to a request. */
public interface Clearances {

    /**
     * What the asker, the place of the answer and the place of review may all see, as it is now. Never throws; of
     * whatever cannot be found out it says that only documents for everyone may be shown.
     */
    Clearance of(Request request);
}
