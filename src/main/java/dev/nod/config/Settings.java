package dev.nod.config;

import dev.nod.action.ActionTemplate;
import dev.nod.action.LookupTemplate;
import dev.nod.admin.AdminSettings;
import dev.nod.approval.Admins;
import dev.nod.approval.Policy;
import dev.nod.audit.WitnessSettings;
import dev.nod.call.CallSettings;
import dev.nod.call.LookupSettings;
import dev.nod.draft.prompt.Instructions;
import dev.nod.knowledge.Upkeep;
import dev.nod.model.EmbeddingsSettings;
import dev.nod.model.ModelSettings;
import dev.nod.slack.SlackSettings;
import dev.nod.source.Audiences;
import dev.nod.source.SourceSettings;
import dev.nod.workflow.DailyLimits;
import dev.nod.workflow.Step;
import dev.nod.workflow.Workflows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that can be set.
 *
 * @param data          the folder of the index and the database, which need not exist yet
 * @param reviewChannel the name or id of the channel for drafts that wait for a thumbs-up and have no other
 * @param workflows     what people can ask for, each with its policy
 * @param prompts       what language models are told, by name
 * @param actions       what workflows can end in
 * @param calls         what the calls of actions may dial, and their secrets
 * @param lookups       what workflows can ask other systems
 * @param admins        who is told of failures and may settle what Nod cannot
 * @param sources       where documents come from, at least one
 * @param audiences     who may read the documents of each source, by its name
 * @param upkeep        how the index follows each source, by its name
 * @param answer        how questions are answered
 * @param embeddings    the model that makes out what passages mean; null to search by words only
 * @param models        the language models that may write drafts, the best one first; none to quote only
 * @param admin         where the admin API listens
 * @param witness       where and when the head of the audit log is posted each day; null for never
 * @param pause         how long to wait between two messages in one channel
 * @param tryPort       where the try-it workspace listens; 0 for any free port
 * @param dailyLimits   what language models may take in a day
 * @param slack         how to reach Slack; null to use the try-it workspace
 */
public record Settings(
        Path data,
        String reviewChannel,
        Workflows workflows,
        Map<String, Instructions> prompts,
        List<ActionTemplate> actions,
        CallSettings calls,
        LookupSettings lookups,
        Admins admins,
        List<SourceSettings> sources,
        Map<String, Audiences> audiences,
        Map<String, Upkeep> upkeep,
        AnswerSettings answer,
        @Nullable EmbeddingsSettings embeddings,
        List<ModelSettings> models,
        AdminSettings admin,
        @Nullable WitnessSettings witness,
        Duration pause,
        int tryPort,
        DailyLimits dailyLimits,
        @Nullable SlackSettings slack) {

    public Settings {
        prompts = Map.copyOf(prompts);
        actions = List.copyOf(actions);
        sources = List.copyOf(sources);
        models = List.copyOf(models);
        audiences = Map.copyOf(audiences);
        upkeep = Map.copyOf(upkeep);
    }

    /** The policy of whatever names no other workflow. */
    public Policy policy() {
        return workflows.answer().policy();
    }

    /**
     * The actions that can be called.
     *
     * @param workspace where the try-it workspace is, such as {@code http://127.0.0.1:3000}; null while Nod serves
     *                  Slack, where actions that lead to that workspace are left out
     */
    public List<ActionTemplate> actionsAt(@Nullable String workspace) {
        return workspace == null
                ? actions.stream().filter(action -> !action.isTry()).toList()
                : actions.stream().map(action -> action.tryingAt(workspace)).toList();
    }

    /**
     * What people can ask for.
     *
     * @param workspace as for {@link #actionsAt}; while it is null, workflows with a lookup that leads to the try-it
     *                  workspace are left out, but for the one that answers questions
     */
    public Workflows workflowsAt(@Nullable String workspace) {
        var there = lookups.at(workspace).templates().stream().map(LookupTemplate::name).toList();
        return new Workflows(workflows.all()
                .stream()
                .filter(workflow -> workflow.equals(workflows.answer())
                        || workflow.plan()
                                .steps()
                                .stream()
                                .allMatch(step -> !(step instanceof Step.Lookup(var name))
                                        || there.contains(name)))
                .toList());
    }

    /** The same with another folder for what Nod keeps. */
    public Settings keptIn(Path otherData) {
        return new Settings(
                otherData,
                reviewChannel,
                workflows,
                prompts,
                actions,
                calls,
                lookups,
                admins,
                sources,
                audiences,
                upkeep,
                answer,
                embeddings,
                models,
                admin,
                witness,
                pause,
                tryPort,
                dailyLimits,
                slack);
    }
}
