package dev.nod.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The share of right drafts as it rises with their writer's confidence: isotonic regression by pooling adjacent
 * violators (Ayer et al. 1955; for calibration Zadrozny and Elkan 2002), each pool smoothed by Laplace's rule of
 * succession, and lines between the middles of pools.
 */
public final class Rising {

    /** Fewer say little about a share. */
    private static final int SMALLEST_POOL = 10;

    private final List<Pool> pools;

    private Rising(List<Pool> pools) {
        this.pools = pools;
    }

    /** Drafts of about the same confidence. */
    private record Pool(int drafts, int right, double sum) {

        private static final Pool EMPTY = new Pool(0, 0, 0);

        private Pool with(Pool other) {
            return new Pool(drafts + other.drafts, right + other.right, sum + other.sum);
        }

        private double confidence() {
            return sum / drafts;
        }

        private double share() {
            return (right + 1.0) / (drafts + 2.0);
        }
    }

    /**
     * What these rulings show, in whatever order they are.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Rising through(List<Ruling> rulings) {
        if (rulings.isEmpty()) {
            throw new IllegalArgumentException("without rulings there is nothing to go by");
        }
        var rising = new ArrayList<Pool>();
        for (var next : pools(rulings)) {
            var pool = next;
            while (!rising.isEmpty() && rising.getLast().share() >= pool.share()) {
                pool = rising.removeLast().with(pool);
            }
            rising.add(pool);
        }
        return new Rising(List.copyOf(rising));
    }

    /** Drafts of the same confidence stay together; what is left over at the end joins the last pool. */
    private static List<Pool> pools(List<Ruling> rulings) {
        var sorted = rulings.stream().sorted(Comparator.comparingDouble(Ruling::confidence)).toList();
        var pools = new ArrayList<Pool>();
        var pool = Pool.EMPTY;
        for (var i = 0; i < sorted.size(); i++) {
            var ruling = sorted.get(i);
            pool = pool.with(new Pool(1, ruling.isRight() ? 1 : 0, ruling.confidence()));
            var isLast = i + 1 == sorted.size();
            if (isLast && pool.drafts() < SMALLEST_POOL && !pools.isEmpty()) {
                pool = pools.removeLast().with(pool);
            }
            if (isLast || (pool.drafts() >= SMALLEST_POOL
                    && sorted.get(i + 1).confidence() > ruling.confidence())) {
                pools.add(pool);
                pool = Pool.EMPTY;
            }
        }
        return pools;
    }

    /** The share, above 0 and below 1; below the lowest pool and above the highest one it is theirs. */
    public double at(double confidence) {
        var below = pools.getFirst();
        for (var above : pools) {
            if (confidence <= above.confidence()) {
                return between(below, above, confidence);
            }
            below = above;
        }
        return below.share();
    }

    private static double between(Pool below, Pool above, double confidence) {
        var width = above.confidence() - below.confidence();
        if (confidence <= below.confidence() || width <= 0) {
            return above.share();
        }
        var way = (confidence - below.confidence()) / width;
        return below.share() + way * (above.share() - below.share());
    }
}
