package dev.nod.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The file of everything that happened, one JSON line each, written before anybody hears of it. */
final class Journal implements AutoCloseable {

    static final String FILE = "workspace.jsonl";

    private static final int VERSION = 1;

    private final FileChannel file;
    private final List<Fact> past;

    private Journal(FileChannel file, List<Fact> past) {
        this.file = file;
        this.past = List.copyOf(past);
    }

    /** One line of the file. */
    record Line(int v, Fact fact) {}

    static Journal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var path = folder.resolve(FILE);
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            lock(file, path);
            var bytes = Files.readAllBytes(path);
            var end = lastLineEnd(bytes);
            var past = read(new String(bytes, 0, end, StandardCharsets.UTF_8), path);
            file.truncate(end);
            file.position(end);
            return new Journal(file, past);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void lock(FileChannel file, Path path) throws IOException {
        try {
            if (file.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // The same as a lock held by another process.
        }
        throw new WorkspaceException(path + " is in use by another try-it workspace; stop that one or choose"
                + " another folder");
    }

    /** A line without its line end was torn by a crash, so it and nothing else is dropped. */
    private static int lastLineEnd(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static List<Fact> read(String text, Path path) {
        var facts = new ArrayList<Fact>();
        for (var line : text.lines().toList()) {
            try {
                var read = Json.MAPPER.readTree(line);
                if (read.path("v").asInt() != VERSION) {
                    throw new WorkspaceException(
                            unreadable(path, facts.size(), "was written by another version"));
                }
                facts.add(Json.MAPPER.treeToValue(read.path("fact"), Fact.class));
            } catch (JsonProcessingException e) {
                throw new WorkspaceException(unreadable(path, facts.size(), "is damaged"), e);
            }
        }
        return facts;
    }

    private static String unreadable(Path path, int linesBefore, String why) {
        return path + ", line " + (linesBefore + 1) + " " + why + "; move the file away to start afresh";
    }

    /** What the file held when it was opened. */
    List<Fact> past() {
        return past;
    }

    void append(Fact fact) {
        try {
            var line = Json.MAPPER.writeValueAsString(new Line(VERSION, fact)) + "\n";
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal of the try-it workspace cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
