package dev.nod.source;

import java.nio.file.Path;

/** Links that open the files themselves, for whoever has the folder. */
final class FileLinks implements PageLinks {

    private final Path folder;

    FileLinks(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String page(String path) {
        return folder.resolve(Path.of(path)).toUri().toString();
    }

    @Override
    public String identity() {
        return "file " + folder;
    }
}
