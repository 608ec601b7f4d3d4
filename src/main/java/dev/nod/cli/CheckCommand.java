package dev.nod.cli;

import dev.nod.config.ConfigurationException;
import dev.nod.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Looks at everything that Nod needs. */
@Command(name = "check", description = "Says of each thing Nod needs whether it is fine, or what to do.")
final class CheckCommand implements Callable<Integer> {

    private final NodCommand nod;

    CheckCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() {
        var checked = checked();
        checked.forEach(nod.terminal().out()::println);
        return checked.stream().allMatch(Checked::isFine) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private List<Checked> checked() {
        Settings settings;
        try {
            settings = nod.settings();
        } catch (ConfigurationException e) {
            return e.problems()
                    .stream()
                    .map(problem -> Checked.failed("settings", problem.toString()))
                    .toList();
        }
        var checked = new ArrayList<Checked>();
        checked.add(Checked.fine("settings", "are complete"));
        checked.addAll(DocumentChecks.of(settings));
        checked.addAll(EmbeddingCheck.of(settings));
        checked.addAll(ModelChecks.of(settings));
        checked.addAll(PromptChecks.of(settings));
        checked.addAll(ActionChecks.of(settings));
        checked.addAll(LookupChecks.of(settings));
        checked.add(StoreCheck.of(settings));
        checked.addAll(SlackChecks.of(settings));
        checked.add(admin(settings));
        return checked;
    }

    private static Checked admin(Settings settings) {
        return settings.admin().token() == null
                ? Checked.fine("admin API", "answers /health only; set NOD_ADMIN_TOKEN to use the rest")
                : Checked.fine("admin API", "wants the token in NOD_ADMIN_TOKEN");
    }
}
