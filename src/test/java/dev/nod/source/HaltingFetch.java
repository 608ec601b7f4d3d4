package dev.nod.source;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** A process to be killed: it fetches a repository and stands still when a task of the fetch begins. */
final class HaltingFetch {

    private HaltingFetch() {}

    /** Takes the address, the folder of the clone and the task, and prints the task when it stands still. */
    public static void main(String[] arguments) throws Exception {
        var settings = GitSourceTest.settings(arguments[0], null, List.of(), new GitAccess.Open());
        var remote = new GitRemote(settings);
        try (var clone = new GitClone(Path.of(arguments[1]))) {
            clone.update(remote.tip(), remote, new Halt(arguments[2]));
        }
    }

    private static final class Halt extends EmptyProgressMonitor {

        private final String task;

        Halt(String task) {
            this.task = task;
        }

        @Override
        public void beginTask(String title, int totalWork) {
            if (title.startsWith(task)) {
                System.out.println(task);
                while (true) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
