package dev.nod.cli;

import dev.nod.draft.Finding;
import dev.nod.draft.StepReport;
import dev.nod.draft.prompt.Exchange;
import dev.nod.knowledge.Hit;
import dev.nod.workflow.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows what happens on the way to a draft. */
final class TraceText {

    private static final double MILLIS = 1_000;
    private static final double MICROS = 1_000_000;

    private TraceText() {}

    static List<String> lines(Trace trace) {
        return switch (trace) {
            case Trace.Retrieved(var found) ->
                under("passages, likelihood %.2f".formatted(found.likelihood()),
                        found.hits().stream().map(TraceText::hit));
            case Trace.Asked(var prompt) ->
                under("prompt", Stream.of(prompt.instructions(), "", prompt.material())
                        .flatMap(text -> Terminal.plain(text).lines()));
            case Trace.Answered(var exchange) -> answered(exchange);
            case Trace.Checked(_, var findings) -> under("checks", findings.isEmpty()
                    ? Stream.of("all passed")
                    : findings.stream().map(TraceText::finding));
            case Trace.Stepped(var report) -> List.of(stepped(report), "");
        };
    }

    private static List<String> under(String title, Stream<String> lines) {
        var all = new ArrayList<String>();
        all.add("── " + title);
        lines.map("   "::concat).map(String::stripTrailing).forEach(all::add);
        return all;
    }

    private static String hit(Hit hit) {
        return String.format(Locale.ROOT, "%2d  %.2f  %s  %s", hit.rank(), hit.score(),
                Terminal.line(Headline.of(hit.passage().title(), hit.passage().headings())),
                Headline.address(hit.passage().url(), hit.passage().updated()));
    }

    private static List<String> answered(Exchange exchange) {
        return under("answer of " + Terminal.line(Objects.requireNonNullElse(exchange.model(), "no model")),
                Stream.concat(Terminal.plain(exchange.raw()).lines(),
                        exchange.troubles().stream().map(trouble -> "trouble: " + Terminal.line(trouble))));
    }

    private static String finding(Finding finding) {
        return "%s: %s%s".formatted(finding.check(), Terminal.line(finding.detail()),
                finding.cut() ? " (left out)" : "");
    }

    private static String stepped(StepReport report) {
        var usage = report.usage();
        var step = String.format(Locale.ROOT, "── %s: %s, %.2f s", report.step(),
                Terminal.line(report.outcome()),
                report.took().toMillis() / MILLIS);
        return usage.calls() == 0 && usage.tokens() == 0
                ? step
                : step + String.format(Locale.ROOT, ", %d %s, %d + %d tokens, %.4f", usage.calls(),
                        usage.calls() == 1 ? "call" : "calls",
                        usage.inputTokens(), usage.outputTokens(), usage.micros() / MICROS);
    }
}
