package dev.nod.cli;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Repeat;
import dev.nod.config.Settings;
import java.util.List;

/** Tells what each action calls, and whether it can be called here. */
final class ActionChecks {

    private ActionChecks() {}

    static List<Checked> of(Settings settings) {
        return settings.actions()
                .stream()
                .map(action -> Checked.fine("action " + action.name(),
                        line(action, settings.slack() != null)))
                .toList();
    }

    private static String line(ActionTemplate action, boolean isSlackServed) {
        return words(action)
                + (action.isTry() && isSlackServed
                        ? "; left out, as it works in the try-it workspace only"
                        : "");
    }

    /** What an action calls, and whether it is called again. */
    static String words(ActionTemplate action) {
        return "%s %s, %s".formatted(action.method(), action.url(), repeat(action.repeat()));
    }

    private static String repeat(Repeat repeat) {
        return switch (repeat) {
            case Repeat.Idempotent _ -> "repeated when in doubt";
            case Repeat.Keyed(var header) -> "repeated when in doubt, with the same " + header;
            case Repeat.Lookup(var url, var _) -> "looked up when in doubt (GET %s)".formatted(url);
            case Repeat.OneShot _ -> "never repeated; a person decides when in doubt";
        };
    }
}
