package dev.nod.slack;

import dev.nod.action.Doubt;
import dev.nod.action.Resolution;
import dev.nod.workflow.Resolving;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an admin's word on what may have happened. */
final class Resolutions {

    private static final Logger LOG = LoggerFactory.getLogger(Resolutions.class);

    private final Resolving resolving;
    private final Whispers whispers;

    Resolutions(Resolving resolving, Whispers whispers) {
        this.resolving = resolving;
        this.whispers = whispers;
    }

    void hear(Press press, Resolution resolution) {
        var doubt = doubt(press.value());
        if (doubt.isEmpty()) {
            tell(press, Words.NOT_A_CARD);
            return;
        }
        switch (resolving.resolve(press.by(), doubt.get(), resolution)) {
            case SETTLED -> LOG.debug("{} needs no answer", press.by());
            case NOT_AN_ADMIN -> tell(press, Words.NOT_AN_ADMIN);
            case UNVERIFIED -> tell(press, Words.ADMIN_UNVERIFIED);
            case ALREADY_SETTLED -> tell(press, Words.SETTLED_BEFORE);
        }
    }

    private static Optional<Doubt> doubt(String value) {
        try {
            return Optional.of(Doubt.parse(value));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void tell(Press press, String words) {
        whispers.tell(press.by().id(), press.place(), words);
    }
}
