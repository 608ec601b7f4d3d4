package dev.nod.cli;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A log message with its line breaks written out, so that nobody can forge a line of the log. */
public final class OneLine extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return event.getFormattedMessage().replace("\r", "\\r").replace("\n", "\\n");
    }
}
