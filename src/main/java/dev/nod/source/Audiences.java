package dev.nod.source;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.AudienceUnknownException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may read the documents of a source, as its settings say.
 *
 * @param usual who may read all but the documents that a rule is about
 * @param rules exceptions; of several about the same document the last one counts
 */
public record Audiences(Audience usual, List<Rule> rules) {

    public static final Audiences EVERYONE = new Audiences(Audience.EVERYONE, List.of());

    public Audiences {
        rules = List.copyOf(rules);
    }

    /**
     * An exception.
     *
     * @param pattern a glob that names the documents
     */
    public record Rule(String pattern, Audience audience) {

        public Rule {
            var _ = new Globs(List.of(pattern));
        }

        boolean isAbout(String path) {
            return new Globs(List.of(pattern)).match(Path.of(path));
        }
    }

    /** Every audience that the settings name. */
    public Set<Audience> all() {
        return Stream.concat(Stream.of(usual), rules.stream().map(Rule::audience))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who may read the document with this path, unless it narrows that itself. */
    public Audience of(String path) {
        return rules.reversed()
                .stream()
                .filter(rule -> rule.isAbout(path))
                .findFirst()
                .map(Rule::audience)
                .orElse(usual);
    }

    /**
     * Who may read a document that itself declares an audience, or is for everyone as far as it itself is concerned.
     * It can only be narrower than the settings say, so that nobody publishes a restricted source by writing in one
     * of its pages.
     *
     * @throws AudienceUnknownException if it declares somebody who may not read it according to the settings
     */
    Audience of(String path, Audience declared) throws AudienceUnknownException {
        var allowed = of(path);
        if (declared.isForEveryone()) {
            return allowed;
        }
        var labels = declared.labels();
        if (!allowed.isForEveryone() && !allowed.labels().containsAll(labels)) {
            var others = new TreeSet<>(labels);
            others.removeAll(allowed.labels());
            throw new AudienceUnknownException(
                    "it says it is for %s, but the settings let only %s read it; a page can only narrow that"
                            .formatted(String.join(", ", others),
                                    String.join(", ", new TreeSet<>(allowed.labels()))));
        }
        return declared;
    }

    /** Changes whenever somebody else may read the document with this path. */
    String identity(String path) {
        return String.join(",", new TreeSet<>(of(path).labels()));
    }
}
