package dev.nod.knowledge;

import java.util.Set;

/**
 * Who may read a document.
 *
 * @param labels the channels and user groups whose members may, or the one label for everyone; never empty
 */
public record Audience(Set<String> labels) {

    /** The label of documents that nothing is kept secret of. */
    public static final String EVERYONE_LABEL = "everyone";

    public static final Audience EVERYONE = new Audience(Set.of(EVERYONE_LABEL));

    public Audience {
        labels = Set.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an audience needs at least one label");
        }
    }
}
