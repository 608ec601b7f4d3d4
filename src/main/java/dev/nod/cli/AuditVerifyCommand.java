package dev.nod.cli;

import dev.nod.audit.Verification;
import dev.nod.config.ConfigurationException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows the chain of the audit log, and says what that shows and what it cannot show. */
@Command(name = "verify", description = "Says whether an entry was changed, removed, added or moved.")
final class AuditVerifyCommand implements Callable<Integer> {

    private final NodCommand nod;

    @Mixin
    private final AuditPlace place = new AuditPlace();

    @Option(names = "--head", paramLabel = "HASH", description = "A hash that was posted or noted: also tells whether the end was cut off or written anew.")
    private @Nullable String head;

    AuditVerifyCommand(NodCommand nod) {
        this.nod = nod;
    }

    @Override
    public Integer call() throws ConfigurationException {
        var known = head == null ? null : head.strip().toLowerCase(Locale.ROOT);
        if (known != null && !known.matches("[0-9a-f]{64}")) {
            nod.terminal().err().println("nod: --head wants a hash, 64 hexadecimal digits");
            return ExitCode.USAGE;
        }
        try (var file = place.open(nod)) {
            var trail = file.trail();
            var verification = known == null ? trail.verify() : trail.verify(known);
            nod.terminal().out().println(words(verification, known != null));
            return verification instanceof Verification.Whole ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private static String words(Verification verification, boolean headIsKnown) {
        return switch (verification) {
            case Verification.Whole(var count, var last) when headIsKnown ->
                """
                    Whole: %,d entries, each of which follows the one before it; the last has the hash %s.
                    The head that you gave is one of them: up to there, nothing was changed, cut off or written anew."""
                        .formatted(count, last);
            case Verification.Whole(var count, var last) ->
                """
                    Whole: %,d entries, each of which follows the one before it; the last has the hash %s.
                    This cannot show that entries were cut off the end, or that all were written anew from some point on:
                    for that, give --head with a hash that was kept elsewhere."""
                        .formatted(count, last);
            case Verification.Broken(var sequence, var what) ->
                """
                    Broken at entry %d: %s.
                    What stands before it is whole; what stands from there on is not as it was written."""
                        .formatted(sequence, what);
            case Verification.HeadMissing(var count, var missing) ->
                """
                    Not whole: none of the %,d entries has the hash %s.
                    They follow one another, but were cut off at the end or written anew; or the hash is of another log."""
                        .formatted(count, missing);
        };
    }
}
