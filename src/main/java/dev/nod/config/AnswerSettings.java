package dev.nod.config;

import java.util.Set;

/**
 * How questions are answered.
 *
 * @param passages   how many passages an answer is drafted from
 * @param confidence how sure a draft must be to be posted, 0 to 1
 * @param sites      the hosts that answers may lead to besides those of their sources, with all below them
 */
public record AnswerSettings(int passages, double confidence, Set<String> sites) {

    public AnswerSettings {
        sites = Set.copyOf(sites);
    }
}
