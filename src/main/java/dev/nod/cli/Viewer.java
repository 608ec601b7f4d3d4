package dev.nod.cli;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** On whose behalf a command searches: whoever runs Nod may see all, unless they want to see what others would. */
final class Viewer {

    /** Filled by picocli. */
    @SuppressWarnings("FieldCanBeFinal")
    @Option(names = "--as", paramLabel = "LABEL", converter = Label.class, description = "Find only what somebody may read who belongs to this: everyone, \"#channel\" or \"@group\"; repeat it for somebody who belongs to several.")
    private List<String> labels = new ArrayList<>();

    Clearance clearance() {
        return labels.isEmpty() ? Clearance.ALL : Clearance.ALL.and(Set.copyOf(labels));
    }

    static final class Label implements ITypeConverter<String> {

        @Override
        public String convert(String written) {
            try {
                return Audience.label(written);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'%s' %s".formatted(written, e.getMessage()));
            }
        }
    }
}
