package dev.nod.source;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which documents of a folder have changed, once the folder has come to rest. It gives no paths, so that all
 * are looked at, when whole folders came or went, when very many files did, and when events were lost.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration REST = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration UNTIL_BACK = Duration.ofSeconds(1);
    private static final int MANY = 200;

    private final String name;
    private final FolderWalk walk;
    private final Consumer<Set<String>> changed;
    private final WatchService service;
    private final Map<WatchKey, Set<String>> folders = new HashMap<>();
    private final Thread thread;

    private FolderWatch(FolderSettings settings, Consumer<Set<String>> changed) throws IOException {
        this.name = settings.name();
        this.walk = new FolderWalk(settings);
        this.changed = changed;
        this.service = settings.folder().getFileSystem().newWatchService();
        this.thread = Thread.ofPlatform().daemon().name("watch-" + name).unstarted(this::watch);
    }

    /**
     * Watches until it is closed.
     *
     * @param changed is given the paths of documents that came, changed or went; none when all are to be looked at
     */
    public static FolderWatch start(FolderSettings settings, Consumer<Set<String>> changed)
            throws IOException {
        var watch = new FolderWatch(settings, changed);
        watch.register();
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        try {
            service.close();
            thread.join();
        } catch (IOException e) {
            LOG.warn("the watch over {} did not end cleanly", name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (true) {
                var seen = collect();
                if (!seen.isEmpty()) {
                    tell(seen);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException _) {
            LOG.debug("the watch over {} ends", name);
        }
    }

    private void tell(Seen seen) {
        try {
            changed.accept(seen.everything || seen.paths.size() > MANY ? Set.of() : Set.copyOf(seen.paths));
        } catch (RuntimeException e) {
            LOG.error("changes in {} could not be taken up", name, e);
        }
    }

    /** Waits for the first event, and then for the folder to rest, but not for ever. */
    private Seen collect() throws InterruptedException {
        var seen = new Seen();
        var key = first(seen);
        var end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (key != null) {
            add(key, seen);
            var left = Math.min(REST.toNanos(), end - System.nanoTime());
            key = left <= 0 ? null : service.poll(left, TimeUnit.NANOSECONDS);
        }
        if (seen.foldersChanged) {
            register();
        }
        return seen;
    }

    /** While nothing is there to be watched, looks now and then whether the folder is back. */
    private @Nullable WatchKey first(Seen seen) throws InterruptedException {
        if (!folders.isEmpty()) {
            return service.take();
        }
        var key = service.poll(UNTIL_BACK.toMillis(), TimeUnit.MILLISECONDS);
        register();
        seen.everything = !folders.isEmpty();
        return key;
    }

    private void add(WatchKey key, Seen seen) {
        var prefixes = folders.getOrDefault(key, Set.of());
        for (var event : key.pollEvents()) {
            for (var prefix : prefixes) {
                add(key, event, prefix, seen);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            seen.folder();
        }
    }

    private void add(WatchKey key, WatchEvent<?> event, String prefix, Seen seen) {
        if (event.kind().equals(OVERFLOW) || !(event.context() instanceof Path child)) {
            seen.folder();
            return;
        }
        var path = prefix + child;
        if (FolderWalk.isSkipped(child)) {
            return;
        }
        var came = event.kind().equals(ENTRY_CREATE)
                && isFolderOrLink(((Path) key.watchable()).resolve(child));
        var went = event.kind().equals(ENTRY_DELETE) && isWatched(path + "/");
        if (came || went) {
            seen.folder();
        } else if (walk.isDocument(path)) {
            seen.paths.add(path);
        }
    }

    private static boolean isFolderOrLink(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                || (Files.isSymbolicLink(path) && Files.isDirectory(path));
    }

    private boolean isWatched(String prefix) {
        return folders.values().stream().anyMatch(prefixes -> prefixes.contains(prefix));
    }

    private void register() {
        try {
            for (var folder : walk.folders().entrySet()) {
                var key = folder.getValue().register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
                folders.computeIfAbsent(key, _ -> new HashSet<>()).add(folder.getKey());
            }
        } catch (SourceUnavailableException e) {
            LOG.debug("nothing to be watched for {}", name, e);
        } catch (IOException e) {
            LOG.warn("not all of {} can be watched ({}); where that is a limit of the system, raise"
                    + " fs.inotify.max_user_watches, or set how often to look with 'every'", name,
                    e.getMessage());
        }
    }

    /** What has happened since the folder was last at rest. */
    private static final class Seen {

        private final Set<String> paths = new TreeSet<>();
        private boolean everything;
        private boolean foldersChanged;

        private void folder() {
            everything = true;
            foldersChanged = true;
        }

        private boolean isEmpty() {
            return paths.isEmpty() && !everything;
        }
    }
}
