package dev.nod.config;

import dev.nod.admin.AdminSettings;
import dev.nod.approval.Admins;
import dev.nod.approval.Deciders;
import dev.nod.approval.ReviewPlace;
import dev.nod.audit.WitnessSettings;
import dev.nod.draft.quote.QuotingDrafter;
import dev.nod.model.GptTokens;
import dev.nod.slack.SlackSettings;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the settings of a configuration folder and the environment. */
public final class Configuration {

    private static final String FILE = "nod.yaml";
    private static final int HIGHEST_PORT = 65_535;

    /** Slack takes about one message a second in each channel. */
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private Configuration() {}

    /**
     * Reads {@code nod.yaml} in the folder, and the secrets in the environment.
     *
     * @throws ConfigurationException if anything is wrong, with everything that is
     */
    public static Settings read(Path folder, Map<String, String> environment) throws ConfigurationException {
        var file = folder.resolve(FILE);
        var problems = new Problems(file.toString());
        var secrets = new Environment(environment, problems);
        var tokens = secrets.tokens();
        var apiUrl = secrets.apiUrl();
        var adminToken = secrets.adminToken();
        var root = new YamlFile(file, problems).read();

        var review = new Review(root.section("review"));
        var channel = review.channel();
        var undo = review.undo().orElse(null);
        var policy = review.policy(Review.USUAL, new ReviewPlace.Channel(channel),
                undo == null ? Duration.ZERO : undo);
        var admins = admins(root.section("admins"), channel, policy.deciders());
        var actions = new ActionFiles(folder, secrets, problems).read();
        var answer = root.section("answer");
        var passages = number(answer, "passages", 1, StepSettings.MOST_PASSAGES, 6);
        var promptFiles = new Prompts(folder, problems);
        var prompts = promptFiles.read();
        var lookups = new LookupFiles(folder, secrets, problems).read();
        var names = new Nameable(actions.names(), lookups.names(), prompts.keySet());
        var usual = new WorkflowFile.Usual(policy, undo, passages);
        var workflows = new WorkflowFiles(folder, names, usual, problems).read();
        var dailyLimits = SpendingSettings.read(root.section("per_day"));
        var sourceSettings = new Sources(folder, secrets);
        var sources = sourceSettings.read(root);
        var data = root.value("data").flatMap(value -> folderToBe(value, folder));
        var confidence = answer.value("confidence")
                .flatMap(Value::share)
                .orElse(QuotingDrafter.USUAL_CONFIDENCE);
        var sites = Set.copyOf(answer.texts("sites", Forms::host));
        var embeddings = new Embeddings(root.section("embeddings"), secrets).read();
        var models = new Models(secrets).read(root);
        if (!models.isEmpty()) {
            promptFiles.expect(workflows.answer().plan());
        }
        if (!models.isEmpty() && !prompts.isEmpty()) {
            promptFiles.limit(new GptTokens());
        }
        var admin = root.section("admin");
        var address = admin.value("address").flatMap(value -> value.text(Forms::networkAddress));
        var adminPort = number(admin, "port", 0, HIGHEST_PORT, 8080);
        var witness = witness(root.section("audit"));
        var tryPort = number(root.section("try"), "port", 0, HIGHEST_PORT, 3000);
        if (tryPort != 0 && tryPort == adminPort) {
            root.problem("try", "its port is the one of the admin API, " + tryPort);
        }
        var pause = root.value("pause").flatMap(Configuration::pause).orElse(USUAL_PAUSE);
        root.end();
        problems.throwIfAny();

        return new Settings(
                data.orElseGet(() -> folder.resolve("../index").normalize()),
                channel,
                workflows,
                prompts,
                actions.templates(),
                actions.calls(),
                lookups.settings(),
                admins,
                sources,
                sourceSettings.audiences(),
                sourceSettings.upkeep(),
                new AnswerSettings(passages, confidence, sites),
                embeddings,
                models,
                new AdminSettings(address.map(InetAddress::getHostAddress).orElse("127.0.0.1"), adminPort,
                        adminToken),
                witness,
                pause,
                tryPort,
                dailyLimits,
                tokens.map(both -> new SlackSettings(both.bot(), both.app(), apiUrl, channel)).orElse(null));
    }

    private static Admins admins(Section section, String channel, Deciders approvers) {
        return new Admins(
                section.value("channel").flatMap(value -> value.text(Forms::channel)).orElse(channel),
                People.read(section).orElse(approvers));
    }

    private static @Nullable WitnessSettings witness(Section audit) {
        if (audit.isEmpty()) {
            return null;
        }
        var channel = audit.required("channel", "the channel where the head of the audit log is posted")
                .flatMap(value -> value.text(Forms::channel));
        var at = audit.value("at").flatMap(value -> value.text(Forms::time)).orElse(LocalTime.of(7, 0));
        return channel.map(name -> new WitnessSettings(name, at)).orElse(null);
    }

    private static Optional<Duration> pause(Value value) {
        return value.text(Forms::duration)
                .flatMap(pause -> pause.compareTo(LONGEST_PAUSE) > 0
                        ? value.wrong("must be from 0s to 1m")
                        : Optional.of(pause));
    }

    private static int number(Section section, String key, int least, int most, int usual) {
        return section.value(key).flatMap(value -> value.number(least, most)).orElse(usual);
    }

    private static Optional<Path> folderToBe(Value value, Path base) {
        return value.text().flatMap(text -> {
            var path = base.resolve(text).normalize();
            return Files.exists(path) && !Files.isDirectory(path)
                    ? value.wrong("'%s' is a file, not a folder".formatted(path))
                    : Optional.of(path);
        });
    }
}
