package dev.nod.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * Makes each file durable once. Lucene asks for all files of an index at each commit, and each time the disk has to
 * empty its cache, though a file of an index does not change once it is written.
 */
final class SyncedOnce extends FilterDirectory {

    private final Set<String> durable = ConcurrentHashMap.newKeySet();

    SyncedOnce(Directory directory) {
        super(directory);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        var others = names.stream().filter(name -> !durable.contains(name)).toList();
        in.sync(others);
        durable.addAll(others);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        durable.remove(name);
        return in.createOutput(name, context);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        durable.remove(source);
        durable.remove(target);
        in.rename(source, target);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        durable.remove(name);
        in.deleteFile(name);
    }
}
