package dev.nod.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a process takes of this machine, in megabytes. */
final class Figures {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private final long pid;
    private final Path data;

    /**
     * @param data its folder of data
     */
    Figures(long pid, Path data) {
        this.pid = pid;
        this.data = data;
    }

    long resident() throws IOException {
        var matcher = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
        return matcher.find() ? Long.parseLong(matcher.group(1)) / 1_024 : -1;
    }

    /** What is in use of the heap, garbage included. */
    long heap() throws IOException {
        return USED.matcher(ask("GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum()
                / 1_024;
    }

    /** What is in use of the heap by what lives. */
    long live() throws IOException {
        ask("GC.run");
        return heap();
    }

    private String ask(String what) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(pid), what).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The database, its log of writes, and all. */
    String stored() throws IOException {
        return "database %.1f MB, WAL %.1f MB".formatted(size("nod.db"), size("nod.db-wal"));
    }

    private double size(String name) throws IOException {
        var file = data.resolve(name);
        return Files.exists(file) ? Files.size(file) / 1e6 : 0;
    }
}
