package dev.nod.source;

import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.SourceUnavailableException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The documents of a folder and the folders below it. */
public final class FolderSource implements DocumentSource {

    private final FolderSettings settings;
    private final FolderWalk walk;
    private final FileBytes files;
    private final PageReader reader;

    public FolderSource(FolderSettings settings, Clock clock) {
        this.settings = settings;
        this.walk = new FolderWalk(settings);
        this.files = new FileBytes(settings.maximumFileSize());
        this.reader = new PageReader(settings.name(), links(settings), clock);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public List<Entry> entries() throws SourceUnavailableException {
        return walk.find().stream().map(this::entry).toList();
    }

    @Override
    public Optional<Entry> entry(String path) throws SourceUnavailableException {
        return walk.find(path).map(this::entry);
    }

    private static PageLinks links(FolderSettings settings) {
        var baseUrl = settings.baseUrl();
        return baseUrl == null
                ? new FileLinks(settings.folder())
                : new SiteLinks(baseUrl, settings.links());
    }

    private Entry entry(FolderWalk.Found found) {
        return switch (found) {
            case FolderWalk.Found.Page(var path, var file) -> new FileEntry(path, file, files, reader);
            case FolderWalk.Found.Problem(var path, var reason) -> new UnreadableEntry(path, reason);
        };
    }
}
