package dev.nod.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every other process out of a folder; the operating system lets go of it when this process dies. */
final class FolderLock implements AutoCloseable {

    /**
     * The folders locked by this process. The operating system cannot tell: to it, a process may lock a file
     * twice, and loses its lock as soon as it closes any channel on that file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Locks the folder, which is created when it is missing. */
    static FolderLock take(Path folder) {
        try {
            var real = Files.createDirectories(folder).toRealPath();
            if (!HELD.add(real)) {
                throw new DataFolderInUseException(folder, ownProcessId());
            }
            var taken = false;
            try {
                var lock = new FolderLock(real, lock(folder));
                taken = true;
                return lock;
            } finally {
                if (!taken) {
                    HELD.remove(real);
                }
            }
        } catch (IOException e) {
            throw new StoreException(
                    "cannot write in the data folder %s (%s): let Nod write there or choose another data folder"
                            .formatted(folder, e),
                    e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var file = folder.resolve("lock");
        var channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var locked = false;
        try {
            if (channel.tryLock() == null) {
                throw new DataFolderInUseException(folder, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(ownProcessId().getBytes(StandardCharsets.UTF_8)));
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static String ownProcessId() {
        return Long.toString(ProcessHandle.current().pid());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("cannot let go of the data folder " + folder, e);
        } finally {
            HELD.remove(folder);
        }
    }
}
