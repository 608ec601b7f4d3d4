package dev.nod.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What the service desk did, a line of JSON each in a file, so that it is still known after a restart. */
final class ServiceBook {

    static final String FILE = "desk.jsonl";

    private final Path file;
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<Restart> restarts = new ArrayList<>();

    private ServiceBook(Path file) {
        this.file = file;
    }

    /** A last line that a crash tore is left out. */
    static ServiceBook open(Path folder) throws IOException {
        var book = new ServiceBook(folder.resolve(FILE));
        if (Files.exists(book.file)) {
            var text = Files.readString(book.file);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (var line : whole.lines().toList()) {
                book.read(Json.MAPPER.readTree(line));
            }
            Files.writeString(book.file, whole);
        }
        return book;
    }

    private void read(JsonNode line) throws JsonProcessingException {
        if (line.has("ticket")) {
            tickets.add(Json.MAPPER.treeToValue(line.get("ticket"), Ticket.class));
        } else {
            restarts.add(Json.MAPPER.treeToValue(line.get("restart"), Restart.class));
        }
    }

    synchronized Ticket open(String title, String description, String priority, String reference, long at) {
        var ticket = new Ticket(tickets.size() + 1, title, description, priority, reference, at);
        append("ticket", ticket);
        tickets.add(ticket);
        return ticket;
    }

    synchronized void restart(Restart restart) {
        append("restart", restart);
        restarts.add(restart);
    }

    synchronized List<Ticket> tickets() {
        return List.copyOf(tickets);
    }

    synchronized List<Restart> restarts() {
        return List.copyOf(restarts);
    }

    private void append(String kind, Object what) {
        var line = Json.object();
        line.set(kind, Json.MAPPER.valueToTree(what));
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The book of the service desk cannot be written", e);
        }
    }
}
