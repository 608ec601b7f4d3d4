package dev.nod.testing;

import dev.nod.config.Configuration;
import dev.nod.config.ConfigurationException;
import dev.nod.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A config folder and a data folder for one test, with free ports. */
public final class Home {

    private final Path config;

    /**
     * @param folder    an empty folder
     * @param documents the folder to answer from
     */
    public Home(Path folder, Path documents) {
        this.config = folder.resolve("config");
        write(documents, "");
    }

    /** Lets approvers decide on their own questions. */
    public Home allowSelfApproval(Path documents) {
        write(documents, "  self_approval: true\n");
        return this;
    }

    /** The folder with nod.yaml. */
    public Path config() {
        return config;
    }

    /** The settings that are in the folder, with these environment variables. */
    public Settings settings(Map<String, String> environment) {
        try {
            return Configuration.read(config, environment);
        } catch (ConfigurationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private void write(Path documents, String more) {
        var yaml = """
            review:
              channel: nod-approvals
              approvers:
                emails: [ben@example.com]
            %ssources:
              - name: handbook
                folder: %s
                base_url: https://handbook.example/
            data: ../data
            pause: 0s
            admin:
              port: 0
            try:
              port: 0
            """.formatted(more, documents.toAbsolutePath());
        try {
            Files.createDirectories(config);
            Files.writeString(config.resolve("nod.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
