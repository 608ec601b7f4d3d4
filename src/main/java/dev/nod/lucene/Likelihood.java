package dev.nod.lucene;

/** How likely the documents hold the answer, from how much of what a perfect passage would earn the best one has. */
final class Likelihood {

    private static final double SHARE = 7.4;
    private static final double BIAS = -3.7;

    private Likelihood() {}

    /** 0 to 1. */
    static double of(Asked asked, Ranking ranking) {
        if (ranking.best().isEmpty()) {
            return 0;
        }
        var ideal = asked.ideal();
        var share = ideal == 0 ? 0 : ranking.words() / ideal;
        return 1 / (1 + Math.exp(-SHARE * share - BIAS));
    }
}
