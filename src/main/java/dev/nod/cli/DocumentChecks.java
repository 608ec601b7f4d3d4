package dev.nod.cli;

import dev.nod.Library;
import dev.nod.config.Settings;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.IndexUnusableException;
import dev.nod.knowledge.SourceUnavailableException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at the sources and at what is indexed of them. */
final class DocumentChecks {

    private DocumentChecks() {}

    static List<Checked> of(Settings settings) {
        try (var library = Library.openReadOnly(settings, Clock.systemUTC())) {
            var checked = new ArrayList<Checked>();
            library.reindexing().sources().forEach(source -> checked.add(source(source)));
            checked.add(index(library));
            return checked;
        } catch (IndexUnusableException e) {
            return List.of(Checked.failed("index", String.valueOf(e.getMessage())));
        }
    }

    private static Checked source(DocumentSource source) {
        var what = "source " + source.name();
        try {
            return Checked.fine(what, source.check());
        } catch (SourceUnavailableException e) {
            return Checked.failed(what, String.valueOf(e.getMessage()));
        }
    }

    private static Checked index(Library library) {
        if (library.isEmpty()) {
            return Checked.fine("index", "is empty; 'up' fills it when it starts, and so does 'reindex'");
        }
        var index = library.index();
        var sizes = index.sources().stream().map(index::size).toList();
        return Checked.fine(
                "index",
                "%,d documents, %,d passages".formatted(
                        sizes.stream().mapToInt(size -> size.documents()).sum(),
                        sizes.stream().mapToInt(size -> size.passages()).sum()));
    }
}
