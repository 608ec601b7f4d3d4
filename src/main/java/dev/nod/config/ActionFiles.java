package dev.nod.config;

import dev.nod.action.ActionTemplate;
import dev.nod.call.AddressRange;
import dev.nod.call.CallSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the actions, a file each, and the secrets that they name. */
final class ActionFiles {

    /** Where the try-it workspace listens. */
    static final AddressRange THIS_MACHINE = AddressRange.parse("127.0.0.1");

    private final SettingsFolder folder;
    private final Environment environment;
    private final Problems problems;
    private final List<ActionTemplate> templates = new ArrayList<>();
    private final Map<String, List<AddressRange>> allowed = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    /**
     * @param problems gathers what is wrong with any of the files
     */
    ActionFiles(Path configuration, Environment environment, Problems problems) {
        folder = new SettingsFolder(configuration.resolve("actions"), ".yaml", problems);
        this.environment = environment;
        this.problems = problems;
    }

    ActionFiles read() {
        for (var file : folder.files()) {
            try {
                add(new ActionFile(file, folder.name(file)).read());
            } catch (ConfigurationException e) {
                problems.add(e);
            }
        }
        return this;
    }

    /** In the order of their names. */
    List<ActionTemplate> templates() {
        return List.copyOf(templates);
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        templates.forEach(template -> names.add(template.name()));
        return names;
    }

    CallSettings calls() {
        return new CallSettings(allowed, secrets);
    }

    private void add(ActionFile.Action action) {
        var template = action.template();
        templates.add(template);
        allowed.put(template.name(), template.isTry() ? List.of(THIS_MACHINE) : action.allowed());
        secrets.putAll(environment.secrets("action", template));
    }
}
