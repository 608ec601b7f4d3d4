package dev.nod.cli;

import dev.nod.config.Settings;
import dev.nod.store.DataFolderInUseException;
import dev.nod.store.Database;
import dev.nod.store.StoreException;
import java.time.Clock;

/** Looks at the database. */
final class StoreCheck {

    private StoreCheck() {}

    static Checked of(Settings settings) {
        var folder = settings.data();
        try (var _ = Database.open(folder, Clock.systemUTC())) {
            return Checked.fine("database", "can be used, in " + folder);
        } catch (DataFolderInUseException _) {
            return Checked.fine("database", "is in use by a running Nod, in " + folder);
        } catch (StoreException e) {
            return Checked.failed("database", String.valueOf(e.getMessage()));
        }
    }
}
