package dev.nod.store;

import java.nio.file.Path;

/** Another process, or another part of this one, already works in the data folder. */
public final class DataFolderInUseException extends StoreException {

    private static final long serialVersionUID = 1L;

    /** @param holder the process id of the other Nod, or an empty text when it is not known */
    DataFolderInUseException(Path folder, String holder) {
        super("the folder %s is in use by another Nod%s: stop it or choose another data folder"
                .formatted(folder, holder.isEmpty() ? "" : " (process id " + holder + ")"));
    }
}
