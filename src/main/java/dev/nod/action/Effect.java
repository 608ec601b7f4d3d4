package dev.nod.action;

import dev.nod.request.RequestId;

/**
 * Something that Nod must do in the outside world, once. It is stored together with the decision that causes it,
 * and what it says is read from the stored request when it is carried out.
 */
public record Effect(EffectId id, RequestId request, Kind kind) {

    /** What is to be done. */
    public enum Kind {
        /** Show a drafted answer to the reviewers. */
        SHOW_CARD,
        /** Bring a shown draft up to date with its state. */
        REFRESH_CARD,
        /** Hand a question without an answer to the reviewers. */
        PASS_ON,
        /** Tell the reviewers that an approved answer did not reach its asker. */
        REPORT_FAILURE,
        /** Post an approved answer to the asker. */
        POST_ANSWER,
        /** Tell the asker that the documents hold no answer. */
        TELL_NOT_FOUND,
        /** Tell the asker that a person declined the draft. */
        TELL_DECLINED,
        /** Tell the asker that nobody decided in time. */
        TELL_EXPIRED,
        /** Tell the asker that Nod failed on the question. */
        TELL_FAILED;

        /** Whether doing it twice is the same as doing it once. */
        public boolean isRepeatable() {
            return this == REFRESH_CARD;
        }
    }
}
