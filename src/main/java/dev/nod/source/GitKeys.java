package dev.nod.source;

import dev.nod.knowledge.SourceUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;

/** Gives a connection what opens the repository. */
final class GitKeys {

    private GitKeys() {}

    static void give(GitSettings settings, Transport transport) throws SourceUnavailableException {
        switch (settings.access()) {
            case GitAccess.Open() -> transport.setCredentialsProvider(new GitToken(transport.getURI(), null));
            case GitAccess.Token(var variable, var token) ->
                transport.setCredentialsProvider(
                        new GitToken(transport.getURI(), set(settings, variable, token)));
            case GitAccess.SshKey(var variable, var key) -> {
                transport.setCredentialsProvider(new GitToken(transport.getURI(), null));
                if (transport instanceof SshTransport ssh) {
                    ssh.setSshSessionFactory(
                            sessions(keys(settings, variable, set(settings, variable, key))));
                }
            }
        }
    }

    private static String set(GitSettings settings, String variable, @Nullable String value)
            throws SourceUnavailableException {
        if (value == null) {
            throw new SourceUnavailableException(
                    "the environment variable %s, which opens the repository of %s, is not set; set it and restart"
                            .formatted(variable, settings.name()));
        }
        return value;
    }

    private static List<KeyPair> keys(GitSettings settings, String variable, String value)
            throws SourceUnavailableException {
        try {
            var text = value.startsWith("-----BEGIN") ? value : Files.readString(Path.of(value));
            var stream = new ByteArrayInputStream(text.strip().concat("\n").getBytes(StandardCharsets.UTF_8));
            var keys = new ArrayList<KeyPair>();
            SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(variable), stream, null)
                    .forEach(keys::add);
            return keys;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException _) {
            throw new SourceUnavailableException(
                    ("the environment variable %s of %s holds neither a private key without passphrase nor the path"
                            + " of a file with one").formatted(variable, settings.name()));
        }
    }

    /** Other keys and the SSH settings of the user are left alone, but not the hosts that the user knows. */
    private static SshdSessionFactory sessions(List<KeyPair> keys) {
        var home = new File(System.getProperty("user.home", "."));
        return new SshdSessionFactoryBuilder()
                .setPreferredAuthentications("publickey")
                .setHomeDirectory(home)
                .setSshDirectory(new File(home, ".ssh"))
                .setConfigFile(_ -> new File(home, ".ssh/no-settings"))
                .setDefaultIdentities(_ -> List.of())
                .setDefaultKeysProvider(_ -> keys)
                .build(null);
    }
}
