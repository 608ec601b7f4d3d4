package dev.nod;

import dev.nod.config.Settings;
import dev.nod.knowledge.Order;
import dev.nod.knowledge.Reindexing;
import dev.nod.source.FolderSettings;
import dev.nod.source.FolderWatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reindexes documents of folders as they change. */
final class Watches implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

    private final Settings settings;
    private final Reindexing reindexing;
    private final List<FolderWatch> open = new ArrayList<>();

    Watches(Settings settings, Reindexing reindexing) {
        this.settings = settings;
        this.reindexing = reindexing;
    }

    synchronized void start() {
        for (var source : settings.sources()) {
            var upkeep = settings.upkeep().get(source.name());
            if (upkeep != null && upkeep.watch() && source instanceof FolderSettings folder) {
                start(folder);
            }
        }
    }

    private void start(FolderSettings folder) {
        try {
            open.add(FolderWatch.start(
                    folder,
                    documents -> {
                        var _ = reindexing.start(Order.of(folder.name(), documents));
                    }));
        } catch (IOException e) {
            LOG.warn("The folder of {} cannot be watched ({}); set how often to look at it with 'every'",
                    folder.name(), e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        open.forEach(FolderWatch::close);
    }
}
