package dev.nod.cli;

import picocli.CommandLine.ExitCode;

/** What commands say that find nothing to search in. */
final class EmptyIndex {

    private EmptyIndex() {}

    static int report(Terminal terminal) {
        terminal.err().println("nod: the index is empty; run 'reindex' first");
        return ExitCode.SOFTWARE;
    }
}
