package dev.nod.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.audit.AuditTrail;
import dev.nod.audit.Chain;
import dev.nod.audit.Entry;
import dev.nod.config.ConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the audit log for other programs, with the hashes, so that they can check it themselves. */
@Command(name = "export", description = "Prints the entries in their order, one JSON object a line.")
final class AuditExportCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodCommand nod;

    @Mixin
    private final AuditPlace place = new AuditPlace();

    @Option(names = "--from", paramLabel = "N", defaultValue = "1", description = "The number of the first entry; 1 by default.")
    private long from = 1;

    @Option(names = "--request", paramLabel = "ID", description = "Only what belongs to this request.")
    private @Nullable String request;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes to a file, which is replaced.")
    private @Nullable Path output;

    AuditExportCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException, IOException {
        try (var file = place.open(nod)) {
            if (output == null) {
                return export(file.trail(), nod.terminal().out());
            }
            try (var writer = new PrintWriter(
                    Files.newBufferedWriter(output, StandardCharsets.UTF_8))) {
                return export(file.trail(), writer);
            }
        }
    }

    /** The last flush tells whether all of it could be written. */
    private int export(AuditTrail trail, PrintWriter out) {
        if (request == null) {
            trail.read(from, entry -> out.print(line(entry)));
        } else {
            trail.about(request)
                    .stream()
                    .filter(entry -> entry.sequence() >= from)
                    .forEach(entry -> out.print(line(entry)));
        }
        if (out.checkError()) {
            nod.terminal().err().println("nod: the export could not be written to its end");
            return ExitCode.SOFTWARE;
        }
        return ExitCode.OK;
    }

    private static String line(Entry entry) {
        try {
            return JSON.writeValueAsString(Line.of(entry)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Line(
            long sequence,
            String at,
            String kind,
            @Nullable String request,
            @Nullable String actor,
            SortedMap<String, String> facts,
            String previous,
            String hash) {

        static Line of(Entry entry) {
            var event = entry.event();
            return new Line(
                    entry.sequence(),
                    Chain.time(entry.at()),
                    event.kind().name(),
                    event.request(),
                    event.actor(),
                    event.facts(),
                    entry.previous(),
                    entry.hash());
        }
    }
}
