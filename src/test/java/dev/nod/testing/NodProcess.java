package dev.nod.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Nod in a process of its own, which a test can kill. */
public final class NodProcess {

    private static final List<String> FAST_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Xshare:auto");

    private final Process process;

    private NodProcess(Process process) {
        this.process = process;
    }

    /** Starts `up` with this config folder and these environment variables. */
    public static NodProcess start(Path config, Map<String, String> environment) {
        return start(config, environment, FAST_START);
    }

    /** The same with these options of the virtual machine. */
    public static NodProcess start(Path config, Map<String, String> environment, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                "dev.nod.cli.Main",
                "up",
                "--config",
                config.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        var log = new File("target/nod-process.log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        try {
            return new NodProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id by which the system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process at once, as a power cut would, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the process does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
