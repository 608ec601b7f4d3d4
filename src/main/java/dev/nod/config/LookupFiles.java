package dev.nod.config;

import dev.nod.action.LookupTemplate;
import dev.nod.call.AddressRange;
import dev.nod.call.CallSettings;
import dev.nod.call.LookupSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the lookups, a file each, and the secrets that they name. */
final class LookupFiles {

    private final SettingsFolder folder;
    private final Environment environment;
    private final Problems problems;
    private final List<LookupTemplate> templates = new ArrayList<>();
    private final Map<String, List<AddressRange>> allowed = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    /**
     * @param problems gathers what is wrong with any of the files
     */
    LookupFiles(Path configuration, Environment environment, Problems problems) {
        folder = new SettingsFolder(configuration.resolve("lookups"), ".yaml", problems);
        this.environment = environment;
        this.problems = problems;
    }

    LookupFiles read() {
        for (var file : folder.files()) {
            try {
                add(new LookupFile(file, folder.name(file)).read());
            } catch (ConfigurationException e) {
                problems.add(e);
            }
        }
        return this;
    }

    /** In the order of their names. */
    LookupSettings settings() {
        return new LookupSettings(templates, new CallSettings(allowed, secrets));
    }

    /** The names of all files, so that a workflow is not blamed for a lookup that is broken. */
    Set<String> names() {
        return folder.names();
    }

    private void add(LookupFile.Lookup lookup) {
        var template = lookup.template();
        templates.add(template);
        allowed.put(template.name(), template.isTry() ? List.of(ActionFiles.THIS_MACHINE) : lookup.allowed());
        secrets.putAll(environment.secrets("lookup", template.get()));
    }
}
