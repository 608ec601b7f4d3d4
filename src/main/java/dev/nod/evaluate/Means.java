package dev.nod.evaluate;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Means over what was asked; of nothing they are no number. */
final class Means {

    private Means() {}

    static <T> double mean(List<T> all, ToDoubleFunction<T> figure) {
        return all.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /** The share of those that are so. */
    static <T> double share(List<T> all, Predicate<T> which) {
        return mean(all, each -> which.test(each) ? 1 : 0);
    }
}
