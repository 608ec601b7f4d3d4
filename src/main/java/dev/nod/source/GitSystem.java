package dev.nod.source;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** The machine as JGit sees it: without the Git settings of its users, so that every machine reads a source alike. */
final class GitSystem extends SystemReader.Delegate {

    private GitSystem(SystemReader system) {
        super(system);
    }

    /** Holds for the whole process, since JGit knows one system only. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof GitSystem)) {
            SystemReader.setInstance(new GitSystem(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Fixed(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        var user = new Fixed(parent, fs);
        user.setString("http", null, "followRedirects", "false");
        user.setString("gc", null, "autoDetach", "false");
        user.setString("gc", null, "pruneExpire", "now");
        user.setString("gc", null, "prunePackExpire", "now");
        return user;
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Fixed(parent, fs);
    }

    /** Settings that no file holds. */
    private static final class Fixed extends FileBasedConfig {

        Fixed(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
