package dev.nod.store;

import dev.nod.approval.TrackRecord;
import dev.nod.draft.Ruling;
import java.nio.file.Path;
import java.util.List;

/** A database file of which only the track record is read, while a Nod may work with it. For one thread. */
public final class TrackRecordFile implements TrackRecord, AutoCloseable {

    private final OpenedFile file;

    private TrackRecordFile(OpenedFile file) {
        this.file = file;
    }

    /**
     * Opens the database in a data folder.
     *
     * @throws StoreException if it cannot be read, or does not tell how drafts came about
     */
    public static TrackRecordFile in(Path folder) {
        var path = folder.resolve(Database.FILE);
        var file = OpenedFile.toRead(path);
        if (!file.has("select 1 from pragma_table_info('approval') where name = 'account'")) {
            file.close();
            throw new StoreException("%s does not tell how drafts came about: an older Nod wrote it, or none"
                    .formatted(path));
        }
        return new TrackRecordFile(file);
    }

    @Override
    public List<Ruling> latest(int most) {
        return file.query(handle -> SqlTrackRecord.latest(handle, most));
    }

    @Override
    public void close() {
        file.close();
    }
}
