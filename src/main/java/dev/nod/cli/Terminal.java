package dev.nod.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a command writes and what it is given.
 *
 * @param out         for results
 * @param err         for progress and complaints
 * @param isWatched   whether a person looks at it, and not a file or another program
 * @param environment the variables of the environment
 */
record Terminal(PrintWriter out, PrintWriter err, boolean isWatched, Map<String, String> environment) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

    /** The terminal of this process; it writes UTF-8 whatever the locale. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent(),
                System.getenv());
    }

    /** Text from elsewhere without what could steer a terminal. */
    static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /** The same on one line. */
    static String line(String text) {
        return plain(text).replaceAll("\\s+", " ").strip();
    }
}
