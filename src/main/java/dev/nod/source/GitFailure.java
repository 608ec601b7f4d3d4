package dev.nod.source;

import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/** Says why a repository cannot be reached, and what to do. */
final class GitFailure {

    private GitFailure() {}

    static SourceUnavailableException of(GitSettings settings, IOException failure) {
        return new SourceUnavailableException(
                "the repository of %s, %s, cannot be fetched: %s".formatted(
                        settings.name(),
                        settings.repository(),
                        reason(settings, failure)),
                failure);
    }

    private static String reason(GitSettings settings, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return "its host is not known; correct the address, or see to the network";
                }
                case ConnectException _, NoRouteToHostException _ -> {
                    return "its host takes no connection";
                }
                case InterruptedIOException _ -> {
                    return "its host does not answer in time";
                }
                default -> {
                    // a cause further down may tell more
                }
            }
        }
        var message = String.valueOf(failure.getMessage()).replace(settings.repository() + ": ", "");
        if (failure instanceof NoRemoteRepositoryException) {
            return "it does not exist, or not for who asks; " + advice(settings);
        }
        return message.contains("not authorized") || message.contains("uthentication")
                || message.contains("no CredentialsProvider") || message.contains("403")
                        ? "access is denied; " + advice(settings)
                        : message;
    }

    private static String advice(GitSettings settings) {
        return switch (settings.access()) {
            case GitAccess.Open() -> "a private one needs 'token' or 'ssh_key' in the settings";
            case GitAccess.Token(var variable, _) ->
                "see whether the token in %s may read it and has not expired".formatted(variable);
            case GitAccess.SshKey(var variable, _) ->
                "see whether the key in %s may read it".formatted(variable);
        };
    }
}
