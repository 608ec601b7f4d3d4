package dev.nod.store;

import dev.nod.knowledge.VectorCache;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The vectors of texts in a file of their own, as numbers of 16 bits. It can be deleted; the texts are then embedded
 * again. The folder must be kept from other processes.
 */
public final class SqlVectors implements VectorCache, AutoCloseable {

    private static final HexFormat HEX = HexFormat.of();

    private final DatabaseFile file;
    private final Handle handle;

    private SqlVectors(DatabaseFile file, Handle handle) {
        this.file = file;
        this.handle = handle;
    }

    /**
     * Opens the file, and makes it if need be.
     *
     * @throws StoreException if it cannot be used
     */
    public static SqlVectors open(Path path) {
        var file = new DatabaseFile(path);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var handle = file.openForWriting();
            handle.execute(
                    "create table if not exists vectors (key blob primary key, vector blob not null) without rowid");
            return new SqlVectors(file, handle);
        } catch (JdbiException | IOException e) {
            throw file.diagnose(e);
        }
    }

    @Override
    public synchronized Optional<float[]> get(String key) {
        try {
            return handle.createQuery("select vector from vectors where key = ?")
                    .bind(0, HEX.parseHex(key))
                    .mapTo(byte[].class)
                    .findOne()
                    .map(SqlVectors::floats);
        } catch (JdbiException e) {
            throw file.diagnose(e);
        }
    }

    @Override
    public synchronized void put(Map<String, float[]> vectors) {
        try {
            handle.useTransaction(transaction -> {
                var batch = transaction
                        .prepareBatch(
                                "insert into vectors (key, vector) values (?, ?) on conflict do nothing");
                vectors.forEach((key, vector) -> batch.add(HEX.parseHex(key), bytes(vector)));
                batch.execute();
            });
        } catch (JdbiException e) {
            throw file.diagnose(e);
        }
    }

    @Override
    public synchronized void close() {
        handle.close();
    }

    private static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Short.BYTES);
        for (var number : vector) {
            bytes.putShort(Float.floatToFloat16(number));
        }
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        var shorts = ByteBuffer.wrap(bytes).asShortBuffer();
        var vector = new float[shorts.remaining()];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(shorts.get(i));
        }
        return vector;
    }
}
