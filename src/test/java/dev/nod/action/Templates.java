package dev.nod.action;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Action templates for tests. */
public final class Templates {

    public static final Occasion OCCASION = new Occasion("r-17.1", "Ana",
            "Restart the \"web\" {service}?\u2028now");

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("service", "Which service", null, new ParameterType.Text(20, null, false)),
            new Parameter("env", "Where", null, new ParameterType.Choice(List.of("staging", "production"))),
            new Parameter("reason", "Why", "not told", new ParameterType.Text(60, null, true)),
            new Parameter("wait", "Seconds to wait", "5", new ParameterType.WholeNumber(0, 60)),
            new Parameter("force", "Without asking", "false", new ParameterType.Flag()));

    private Templates() {}

    /** A restart that uses everything a template can have, of a service at this address. */
    public static ActionTemplate restart(String origin, Repeat repeat) {
        var body = new JsonTree.Fields(Map.of(
                "why", new JsonTree.Words(SlottedText.parse("{reason} (asked: {question})"))));
        return new ActionTemplate(
                "restart",
                "Restart a service",
                PARAMETERS,
                Method.POST,
                UrlTemplate.parse(origin + "/services/{service}/restart?env={env}&wait={wait}"),
                List.of(
                        HeaderTemplate.parse("Authorization", "Bearer ${DESK_TOKEN}"),
                        HeaderTemplate.parse("X-Env", "in {env}")),
                new BodyTemplate.Json(new JsonTree.Fields(Map.of("restart", new JsonTree.Items(List.of(
                        new JsonTree.Words(SlottedText.parse("{force}")),
                        new JsonTree.Literal("1.5"),
                        body))))),
                Duration.ofSeconds(2),
                new Success(Set.of(200, 202), new Pointer("/ok"), "true"),
                SlottedText.parse("{service} restarts: job {/job}"),
                repeat);
    }

    /** One that sends a note of up to so many characters. */
    static ActionTemplate noting(int longest) {
        return new ActionTemplate(
                "note",
                "Take a note",
                List.of(new Parameter("note", "What to note", null,
                        new ParameterType.Text(longest, null, true))),
                Method.POST,
                UrlTemplate.parse("https://notes.example/"),
                List.of(),
                new BodyTemplate.Json(new JsonTree.Words(SlottedText.parse("{note}"))),
                Duration.ofSeconds(2),
                new Success(Set.of(200), null, null),
                SlottedText.parse("Noted."),
                new Repeat.OneShot());
    }

    /** Values that are complete for it. */
    public static Arguments.Complete complete(ActionTemplate template, String text) {
        if (template.read(text) instanceof Arguments.Complete complete) {
            return complete;
        }
        throw new IllegalArgumentException(template.read(text).toString());
    }
}
