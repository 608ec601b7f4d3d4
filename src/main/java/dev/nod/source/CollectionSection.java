package dev.nod.source;

import dev.nod.evaluate.UnusableQuestionsException;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Passages;
import dev.nod.knowledge.Section;
import dev.nod.source.CollectionCorpus.Place;
import dev.nod.source.JsonLines.Line;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document under one heading.
 *
 * @param section what is indexed
 * @param text    its text as the collection has it
 * @param start   where it starts in its document
 * @param rows    the rows of the corpus that it is made of, with where they stand
 */
record CollectionSection(Section section, String text, int start, List<Place> rows) {

    private static final String EMPTY_LINE = "\\n\\s*\\n";

    CollectionSection {
        rows = List.copyOf(rows);
    }

    /** Neighbouring rows with the same heading make one section if the whole document is there to cut it from. */
    static List<CollectionSection> of(List<Line> rows, @Nullable String whole)
            throws UnusableQuestionsException {
        var sections = new ArrayList<CollectionSection>();
        var run = new ArrayList<Line>();
        for (var row : rows) {
            var heading = row.textOr("heading", "");
            if (!run.isEmpty() && (whole == null || !heading.equals(run.getFirst().textOr("heading", "")))) {
                sections.add(of(run, sections.size(), whole));
                run.clear();
            }
            run.add(row);
        }
        sections.add(of(run, sections.size(), whole));
        return sections;
    }

    private static CollectionSection of(List<Line> run, int number, @Nullable String whole)
            throws UnusableQuestionsException {
        var places = new ArrayList<Place>();
        for (var row : run) {
            places.add(place(row, whole));
        }
        var first = places.getFirst();
        if (places.getLast().end() < first.start()) {
            throw run.getLast().mistake("comes after a row that stands behind it in its document");
        }
        var text = whole == null
                ? run.getFirst().text("text")
                : whole.substring(first.start(), places.getLast().end());
        var heading = run.getFirst().textOr("heading", "");
        var section = new Section(
                heading.isBlank() ? List.of() : List.of(heading),
                "#" + number,
                List.of(text.split(EMPTY_LINE, -1)));
        return new CollectionSection(section, text, first.start(), places);
    }

    private static Place place(Line row, @Nullable String whole) throws UnusableQuestionsException {
        var id = row.text("_id");
        if (whole == null) {
            return new Place(id, 0, row.text("text").length());
        }
        var start = row.object().path("start").asInt(-1);
        var end = row.object().path("end").asInt(-1);
        if (start < 0 || end < start || end > whole.length()) {
            throw row.mistake("needs a 'start' and 'end' within its document of docs.jsonl");
        }
        return new Place(id, start, end);
    }

    List<String> rowsAt(int from, int to) {
        return rows.stream().filter(row -> row.start() < to && from < row.end()).map(Place::id).toList();
    }

    /**
     * Where the next passages stand, as many as were cut from this section. Cutting changes nothing but white space,
     * and adds fences to the parts of a long block of code.
     */
    List<Place> places(Iterator<Passage> passages) {
        var places = new ArrayList<Place>();
        var number = passagesOfThis();
        var at = 0;
        for (var i = 0; i < number; i++) {
            var passage = passages.next();
            var from = skipSpace(at);
            at = after(from, passage.text());
            places.add(new Place(passage.id(), start + from, start + at));
        }
        return places;
    }

    private int passagesOfThis() {
        return Passages.of(new Document("any", "any", "", "", "any", List.of(section))).size();
    }

    private int skipSpace(int from) {
        var at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the visible characters of a passage end; those that are not there were added. */
    private int after(int from, String passage) {
        var at = from;
        for (var i = 0; i < passage.length(); i++) {
            if (isSpace(passage.charAt(i))) {
                continue;
            }
            var next = skipSpace(at);
            if (next < text.length() && text.charAt(next) == passage.charAt(i)) {
                at = next + 1;
            }
        }
        return at;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
