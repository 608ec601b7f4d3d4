package dev.nod.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Everything that a database holds, taken out of it in order to be put back later. */
public final class StoredRows {

    private static final String OWN_TABLES = """
        select name from sqlite_master
        where type = 'table' and name not like 'sqlite_%' and name not like 'flyway_%' order by name""";

    private final Map<String, List<Row>> tables;

    private record Row(List<@Nullable Object> values) {

        static Row of(ResultSet row) throws SQLException {
            var values = new ArrayList<@Nullable Object>();
            for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(row.getObject(column));
            }
            return new Row(values);
        }
    }

    private StoredRows(Map<String, List<Row>> tables) {
        this.tables = tables;
    }

    /** What the database holds now. */
    public static StoredRows of(Database database) {
        return database.read(handle -> {
            var tables = new LinkedHashMap<String, List<Row>>();
            for (var table : names(handle)) {
                tables.put(table, rows(handle, table));
            }
            return new StoredRows(tables);
        });
    }

    private static List<String> names(Handle handle) {
        return handle.createQuery(OWN_TABLES).mapTo(String.class).list();
    }

    private static List<Row> rows(Handle handle, String table) {
        return handle.createQuery("select * from " + table + " order by rowid")
                .map((row, _) -> Row.of(row))
                .list();
    }

    /**
     * Lets rows be put into a database whatever its triggers say. They go for good: to set them up again after each
     * time would change the schema, after which every statement has to be prepared anew.
     */
    public static void dropTriggers(Database database) {
        database.write(handle -> {
            handle.createQuery("select name from sqlite_master where type = 'trigger'")
                    .mapTo(String.class)
                    .list()
                    .forEach(trigger -> handle.execute("drop trigger " + trigger));
            return true;
        });
    }

    /** Makes a database without triggers hold this and nothing else. */
    public void putInto(Database database) {
        database.write(handle -> {
            handle.execute("pragma defer_foreign_keys = on");
            names(handle).forEach(table -> handle.execute("delete from " + table));
            tables.forEach((table, rows) -> insert(handle, table, rows));
            return true;
        });
    }

    private static void insert(Handle handle, String table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var slots = "(" + String.join(", ", rows.getFirst().values().stream().map(_ -> "?").toList()) + ")";
        var all = String.join(", ", rows.stream().map(_ -> slots).toList());
        handle.execute("insert into " + table + " values " + all,
                rows.stream().flatMap(row -> row.values().stream()).toArray(Object[]::new));
    }

    /** The largest number that an effect has as its id, where ids are numbers; 0 if there is no effect. */
    public long largestEffectId() {
        return tables.getOrDefault("effect", List.of())
                .stream()
                .map(row -> UUID.fromString(String.valueOf(row.values().getFirst())))
                .mapToLong(UUID::getLeastSignificantBits)
                .max()
                .orElse(0);
    }

    /** Every value of every row; the same for two databases that hold the same. */
    @Override
    public String toString() {
        return tables.toString();
    }
}
