package dev.nod.config;

import dev.nod.knowledge.Audience;
import dev.nod.source.Audiences;
import java.util.List;
import java.util.Optional;

/** Reads who may read the documents of a source. */
final class AudienceSettings {

    private AudienceSettings() {}

    static Audiences read(Section source) {
        var usual = source.value("audience").flatMap(AudienceSettings::audience).orElse(Audience.EVERYONE);
        var rules = source.value("audiences")
                .flatMap(list -> list.list(AudienceSettings::rule))
                .orElse(List.of());
        return new Audiences(usual, rules);
    }

    private static Optional<Audiences.Rule> rule(Value item) {
        return item.section().flatMap(section -> {
            var path = section.required("path", "a glob that names documents, such as salaries/**")
                    .flatMap(value -> value.text(Forms::glob));
            var audience = section.required("audience", "a list of " + Audience.FORMS)
                    .flatMap(AudienceSettings::audience);
            section.end();
            return path.flatMap(glob -> audience.map(its -> new Audiences.Rule(glob, its)));
        });
    }

    static Optional<Audience> audience(Value value) {
        return value.list(item -> item.text(Audience::label))
                .flatMap(labels -> labels.isEmpty()
                        ? value.wrong("names nobody; give a list of " + Audience.FORMS)
                        : Optional.of(Audience.of(labels)));
    }
}
