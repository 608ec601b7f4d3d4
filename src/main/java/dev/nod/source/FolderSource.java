package dev.nod.source;

import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.SourceUnavailableException;
import java.util.List;

/** The documents of a folder and the folders below it. */
public final class FolderSource implements DocumentSource {

    private final FolderSettings settings;
    private final FolderWalk walk;
    private final PageReader reader;

    public FolderSource(FolderSettings settings) {
        this.settings = settings;
        this.walk = new FolderWalk(settings);
        this.reader = new PageReader(settings);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public List<Entry> entries() throws SourceUnavailableException {
        return walk.find().stream().map(this::entry).toList();
    }

    private Entry entry(FolderWalk.Found found) {
        return switch (found) {
            case FolderWalk.Found.Page(var path, var file) -> new FileEntry(path, file, reader);
            case FolderWalk.Found.Problem(var path, var reason) -> new UnreadableEntry(path, reason);
        };
    }
}
