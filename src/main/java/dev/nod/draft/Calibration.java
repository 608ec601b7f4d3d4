package dev.nod.draft;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far one writer's confidence can be trusted, by what approvers made of its drafts. */
public final class Calibration {

    /** With fewer the odds would swing with each decision, and approvers would trust what is chance. */
    public static final int FEWEST_DECISIONS = 50;

    /** Where nearly all were right, or wrong, there is nothing to tell good drafts from bad ones by. */
    public static final int FEWEST_OF_A_KIND = 10;

    /** So many, of all writers together, are looked at, so that what they were like long ago is forgotten. */
    public static final int MOST_DECISIONS = 2_000;

    private final int decisions;
    private final @Nullable Rising rising;

    private Calibration(int decisions, @Nullable Rising rising) {
        this.decisions = decisions;
        this.rising = rising;
    }

    /** What these rulings on drafts of one writer show. */
    public static Calibration of(List<Ruling> rulings) {
        var right = rulings.stream().filter(Ruling::isRight).count();
        var isEnough = rulings.size() >= FEWEST_DECISIONS
                && Math.min(right, rulings.size() - right) >= FEWEST_OF_A_KIND;
        return new Calibration(rulings.size(), isEnough ? Rising.through(rulings) : null);
    }

    /**
     * How likely a draft is approved as it is, which never falls as confidence rises; empty while too few were decided
     * on.
     *
     * @param confidence how sure its writer is of it, 0 to 1
     */
    public Optional<Odds> odds(double confidence) {
        return Optional.ofNullable(rising).map(known -> new Odds(known.at(confidence), decisions));
    }
}
