package dev.nod.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used; says all that is wrong with them, a line each. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ConfigurationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the lines of the file, then of the environment. */
    public List<Problem> problems() {
        return problems;
    }
}
