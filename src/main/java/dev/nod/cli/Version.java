package dev.nod.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Nod this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return new String[]{"nod " + version.orElse("(not packaged)"), "Java " + Runtime.version()};
    }
}
