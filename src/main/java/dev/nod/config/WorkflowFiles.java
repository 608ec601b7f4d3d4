package dev.nod.config;

import dev.nod.workflow.Plan;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.nio.file.Path;
import java.util.ArrayList;

/** Reads the workflows, a file each, and adds the one that answers questions if no file is about it. */
final class WorkflowFiles {

    private static final String SUFFIX = ".yaml";

    private final SettingsFolder folder;
    private final Nameable names;
    private final WorkflowFile.Usual usual;
    private final Problems problems;

    /**
     * @param usual    what holds for a workflow that tells nothing else
     * @param problems gathers what is wrong with any of the files
     */
    WorkflowFiles(Path configuration, Nameable names, WorkflowFile.Usual usual, Problems problems) {
        folder = new SettingsFolder(configuration.resolve("workflows"), SUFFIX, problems);
        this.names = names;
        this.usual = usual;
        this.problems = problems;
    }

    Workflows read() {
        var claims = new Claims();
        var workflows = new ArrayList<Workflow>();
        for (var file : folder.files()) {
            try {
                workflows.add(new WorkflowFile(file, folder.name(file), claims, names).read(usual));
            } catch (ConfigurationException e) {
                problems.add(e);
            }
        }
        if (workflows.stream().noneMatch(workflow -> workflow.name().equals(Workflows.ANSWER))) {
            workflows.addFirst(
                    new Workflow(Workflows.ANSWER, Trigger.NONE, "Answers questions.", usual.policy(),
                            null, Plan.usual(usual.passages())));
        }
        return new Workflows(workflows);
    }
}
