package dev.nod.cli;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** A log line, with its stack trace if there is one, from which everything that looks like a secret is cut. */
public final class SecretFreeLayout extends PatternLayout {

    private static final Pattern SECRET = Pattern.compile(
            "(xox[a-z][.-]|xapp-|Bearer )[\\w.~+/=-]+",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String doLayout(ILoggingEvent event) {
        return SECRET.matcher(super.doLayout(event)).replaceAll("$1***");
    }
}
