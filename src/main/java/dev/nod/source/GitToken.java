package dev.nod.source;

import java.util.Objects;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** Answers for the token when the repository's own host asks for it, and nothing else. */
final class GitToken extends CredentialsProvider {

    /** What the known servers take when a token stands in place of the password. */
    private static final String ANY_USER = "x-access-token";

    private final URIish repository;
    private final @Nullable String token;

    GitToken(URIish repository, @Nullable String token) {
        this.repository = repository;
        this.token = token;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (var item : items) {
            if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return token != null;
    }

    @Override
    public boolean get(URIish asking, CredentialItem... items) {
        if (token == null || !supports(items) || !isRepository(asking)) {
            return false;
        }
        for (var item : items) {
            if (item instanceof CredentialItem.Username user) {
                user.setValue(repository.getUser() == null ? ANY_USER : repository.getUser());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValueNoCopy(token.toCharArray());
            }
        }
        return true;
    }

    private boolean isRepository(URIish asking) {
        return Objects.equals(asking.getScheme(), repository.getScheme())
                && Objects.equals(asking.getHost(), repository.getHost())
                && asking.getPort() == repository.getPort();
    }
}
