package dev.nod.call;

import dev.nod.action.LookupTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lookups there are.
 *
 * @param calls what they may dial, by their names, and their secrets
 */
public record LookupSettings(List<LookupTemplate> templates, CallSettings calls) {

    /** There is none. */
    public static final LookupSettings NONE = new LookupSettings(List.of(), CallSettings.NONE);

    public LookupSettings {
        templates = List.copyOf(templates);
    }

    /**
     * Those that can be asked.
     *
     * @param workspace where the try-it workspace is, such as {@code http://127.0.0.1:3000}; null while Nod serves
     *                  Slack, where lookups that lead to that workspace are left out
     */
    public LookupSettings at(@Nullable String workspace) {
        var usable = workspace == null
                ? templates.stream().filter(template -> !template.isTry()).toList()
                : templates.stream().map(template -> template.tryingAt(workspace)).toList();
        return new LookupSettings(usable, calls);
    }
}
