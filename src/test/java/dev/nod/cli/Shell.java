package dev.nod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands in this process, on a configuration of its own with a small handbook. */
final class Shell {

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Shell(Path home) {
        this.home = home;
        page("vpn.md", """
            # VPN

            ## Lost token

            If you lose your VPN token, call the service desk on extension 4400. They block it at once.

            ## Ports

            The VPN uses UDP port 51820.
            """);
        page("parking.md", "# Parking\n\nGuests park on level 2 of the garage.\n");
        write("nod.yaml", """
            review:
              channel: nod-approvals
              approvers:
                emails: [ben@example.com]
            sources:
              - name: handbook
                folder: handbook
                base_url: https://handbook.example/
            admin: {port: 0}
            try: {port: 0}
            """);
    }

    void page(String name, String text) {
        write("handbook/" + name, text);
    }

    void write(String file, String text) {
        try {
            var path = config().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Map<String, String> environment() {
        return environment;
    }

    Path config() {
        return home.resolve("config");
    }

    Path data() {
        return home.resolve("index");
    }

    /** Runs a command and returns its exit code. */
    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", config().toString()));
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false,
                environment);
        return Main.run(terminal, all.toArray(String[]::new));
    }

    /** What the last command wrote as its result. */
    String out() {
        return out.toString();
    }

    /** What the last command complained of. */
    String err() {
        return err.toString();
    }
}
