package dev.nod.cli;

import dev.nod.action.LookupTemplate;
import dev.nod.call.HttpLookups;
import dev.nod.config.Settings;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what each lookup asks, whether its secrets are there, and whether its server can be reached. */
final class LookupChecks {

    private LookupChecks() {}

    static List<Checked> of(Settings settings) {
        try (var lookups = new HttpLookups(settings.lookups())) {
            return settings.lookups()
                    .templates()
                    .stream()
                    .map(lookup -> check(lookup, settings, lookups))
                    .toList();
        }
    }

    private static Checked check(LookupTemplate lookup, Settings settings, HttpLookups lookups) {
        var what = "lookup " + lookup.name();
        var line = words(lookup) + secrets(lookup, settings);
        if (lookup.isTry()) {
            return Checked.fine(what, settings.slack() == null
                    ? line
                    : line + "; left out, as it works in the try-it workspace only");
        }
        return lookups.trouble(lookup.name())
                .map(trouble -> Checked.failed(what, "%s; cannot be reached: %s".formatted(line, trouble)))
                .orElseGet(() -> Checked.fine(what, line + "; can be reached"));
    }

    /** What a lookup asks, and who may read the answer. */
    static String words(LookupTemplate lookup) {
        return "one GET of %s, for %s".formatted(lookup.get().url(),
                String.join(", ", new TreeSet<>(lookup.audience().labels())));
    }

    private static String secrets(LookupTemplate lookup, Settings settings) {
        var known = settings.lookups().calls().secrets();
        return lookup.get()
                .secrets()
                .stream()
                .map(name -> "; %s is %s".formatted(name, known.containsKey(name) ? "set" : "not set"))
                .collect(Collectors.joining());
    }
}
