package dev.nod.cli;

import picocli.CommandLine.Command;

/** Measures instead of answering. */
@Command(name = "eval", description = "Measures how well Nod finds and answers.", subcommandsRepeatable = false)
final class EvalCommand implements Runnable {

    private final NodCommand nod;

    EvalCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public void run() {
        nod.terminal().err().println("Name what to measure: nod eval retrieval DIR…, or nod eval handbook.");
    }
}
