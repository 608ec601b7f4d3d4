package dev.nod.action;

import dev.nod.request.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that Nod must do in the outside world, once. It is stored together with the decision that causes it,
 * and what it says is read from what is stored when it is carried out.
 *
 * @param revision the revision of the draft that it belongs to, 0 when there is none
 * @param due      when it is to be done, at the earliest
 * @param about    the effect that it reports on, or null
 */
public record Effect(
        EffectId id,
        RequestId request,
        int revision,
        Kind kind,
        Instant due,
        @Nullable EffectId about) {

    /** Whom an effect reaches. */
    public enum Side {
        REVIEWERS, CARDS, ASKER, ADMINS, TARGET
    }

    /** What is to be done. */
    public enum Kind {
        /** Show a draft to the reviewers. */
        SHOW_CARD(Side.REVIEWERS),
        /** Bring a shown draft up to date with its state. */
        REFRESH_CARD(Side.CARDS),
        /** Remind the reviewers of a draft that waits. */
        REMIND(Side.REVIEWERS),
        /** Warn that a draft expires soon, and call in more people. */
        WARN(Side.REVIEWERS),
        /** Hand a question without an answer to the reviewers. */
        PASS_ON(Side.REVIEWERS),
        /** Tell the reviewers that what they approved did not reach its asker. */
        REPORT_FAILURE(Side.REVIEWERS),
        /** Post an approved answer to the asker. */
        POST_ANSWER(Side.ASKER),
        /** Make an approved call of another system. */
        CALL(Side.TARGET),
        /** Tell the asker that the call was made, and what came of it. */
        TELL_CALLED(Side.ASKER),
        /** Tell the asker that the call could not be made. */
        TELL_CALL_FAILED(Side.ASKER),
        /** Tell the asker that nobody knows yet whether the call was made. */
        TELL_CALL_UNCERTAIN(Side.ASKER),
        /** Tell the asker that the documents hold no answer. */
        TELL_NOT_FOUND(Side.ASKER),
        /** Tell the asker that values for the action are missing. */
        TELL_INCOMPLETE(Side.ASKER),
        /** Tell the asker that a person declined the draft. */
        TELL_DECLINED(Side.ASKER),
        /** Tell the asker that nobody decided in time. */
        TELL_EXPIRED(Side.ASKER),
        /** Tell the asker that what was approved is no longer done. */
        TELL_STOPPED(Side.ASKER),
        /** Tell the asker that Nod failed on the question. */
        TELL_FAILED(Side.ASKER),
        /** Ask the admins about an effect that may have happened. */
        SHOW_PARKED(Side.ADMINS),
        /** Bring the admins' card about such an effect up to date. */
        REFRESH_PARKED(Side.CARDS),
        /** Tell the admins that an effect is given up. */
        NOTIFY_ADMINS(Side.ADMINS);

        private final Side side;

        Kind(Side side) {
            this.side = side;
        }

        /** Whom it reaches. */
        public Side side() {
            return side;
        }

        /** Whether doing it twice is the same as doing it once. */
        public boolean isRepeatable() {
            return side == Side.CARDS;
        }

        /** Whether it tells people about another effect. */
        public boolean isReport() {
            return switch (this) {
                case SHOW_PARKED, REFRESH_PARKED, NOTIFY_ADMINS, TELL_CALLED, TELL_CALL_FAILED -> true;
                default -> false;
            };
        }

        /** Whether it is what a yes releases. */
        public boolean isRelease() {
            return this == POST_ANSWER || this == CALL;
        }
    }
}
