package dev.nod.store;

import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables of the database, and how those of an earlier version become those of this one. */
final class Schema {

    private final Path file;
    private final Flyway flyway;

    Schema(Path file, DataSource source) {
        this.file = file;
        flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load();
    }

    /** Adds what is missing; refuses a database that a newer Nod has touched, or whose history was changed. */
    void migrate() {
        try {
            refuseTheFuture();
            flyway.migrate();
        } catch (FlywayException e) {
            throw Diagnosis.of(
                    file,
                    e,
                    "%s does not have the tables of this version of Nod, and cannot be given them: put a backup in its place. %s"
                            .formatted(file, e.getMessage()));
        }
    }

    private void refuseTheFuture() {
        var newer = Stream.of(flyway.info().applied())
                .filter(Schema::isNewer)
                .map(MigrationInfo::getVersion)
                .toList();
        if (!newer.isEmpty()) {
            throw new StoreException(
                    "%s was written by a newer version of Nod (schema %s): start that version, or put a backup in its place"
                            .formatted(file, newer.getLast()));
        }
    }

    private static boolean isNewer(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
