package dev.nod.cli;

import dev.nod.admin.AdminUnavailableException;
import dev.nod.config.ConfigurationException;
import dev.nod.evaluate.UnusableQuestionsException;
import dev.nod.knowledge.IndexUnusableException;
import dev.nod.knowledge.UnknownSourceException;
import dev.nod.slack.SlackSetupException;
import dev.nod.store.StoreException;
import dev.nod.workspace.WorkspaceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not do its work, without a stack trace where the reason is known. */
final class Failures implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        return switch (failure) {
            case ConfigurationException mistakes -> {
                mistakes.problems().forEach(err::println);
                yield ExitCode.USAGE;
            }
            case UnknownSourceException unknown -> {
                err.println("nod: " + unknown.getMessage());
                yield ExitCode.USAGE;
            }
            case IndexUnusableException _, UnusableQuestionsException _, StoreException _, SlackSetupException _, WorkspaceException _, AdminUnavailableException _ -> {
                err.println("nod: " + failure.getMessage());
                yield ExitCode.SOFTWARE;
            }
            case Exception unexpected -> {
                LOG.error("{} failed", parsed.commandSpec().qualifiedName(), unexpected);
                err.println("nod: unexpected failure; the log tells more");
                yield ExitCode.SOFTWARE;
            }
        };
    }
}
