package dev.nod.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The words after a command, quoted as one or not. */
final class Words {

    /** Filled by picocli. */
    @SuppressWarnings("FieldCanBeFinal")
    @Parameters(arity = "1..*", paramLabel = "WORD", description = "In any words, as you would say it.")
    private List<String> words = new ArrayList<>();

    String text() {
        return String.join(" ", words);
    }
}
