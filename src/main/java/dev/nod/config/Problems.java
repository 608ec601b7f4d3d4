package dev.nod.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with the settings, and keeps secrets out of it. */
final class Problems {

    private static final String ENVIRONMENT = "environment";

    private final String file;
    private final List<Problem> inFile = new ArrayList<>();
    private final List<Problem> elsewhere = new ArrayList<>();
    private final List<Problem> inEnvironment = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void in(int line, String key, String message) {
        inFile.add(new Problem(file, line, Secrets.hide(key), Secrets.hide(message)));
    }

    /** Reports the name of a file that cannot name what stands in it. */
    void checkName(String name, String kind) {
        try {
            Forms.name(name);
        } catch (IllegalArgumentException e) {
            in(0, "", "'%s' names the %s and %s".formatted(name, kind, e.getMessage()));
        }
    }

    void inEnvironment(String variable, String message) {
        inEnvironment.add(new Problem(ENVIRONMENT, 0, variable, message));
    }

    /** What is wrong with another file, to be told along with what is wrong with this one. */
    void add(ConfigurationException other) {
        elsewhere.addAll(other.problems());
    }

    void throwIfAny() throws ConfigurationException {
        if (!inFile.isEmpty() || !elsewhere.isEmpty() || !inEnvironment.isEmpty()) {
            throw all();
        }
    }

    /** All problems, and one more with which the reading of the file ends. */
    ConfigurationException and(int line, String message) {
        in(line, "", message);
        return all();
    }

    private ConfigurationException all() {
        var all = new ArrayList<Problem>(inFile);
        all.sort(Comparator.comparingInt(Problem::line));
        all.addAll(elsewhere);
        all.addAll(inEnvironment);
        return new ConfigurationException(all);
    }
}
