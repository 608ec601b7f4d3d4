package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages that only one person sees; they are gone after a restart. */
final class Ephemerals {

    private static final int MOST = 500;

    private final Ledger ledger;
    private final PageEvents page;
    private final List<Whisper> shown = new ArrayList<>();

    Ephemerals(Ledger ledger, PageEvents page) {
        this.ledger = ledger;
        this.page = page;
    }

    Whisper show(String channel, String user, @Nullable String threadTs, Message.Content content) {
        var whisper = new Whisper(channel, ledger.nextTs(), user, threadTs, content);
        if (shown.size() >= MOST) {
            shown.removeFirst();
        }
        shown.add(whisper);
        tell(whisper, event(whisper, true));
        return whisper;
    }

    /** A whisper that is gone stays gone. */
    void replace(String ts, Message.Content content) {
        find(ts).ifPresent(whisper -> {
            var changed = whisper.withContent(content);
            shown.set(shown.indexOf(whisper), changed);
            tell(changed, event(changed, true).put("replaces", ts));
        });
    }

    void delete(String ts) {
        find(ts).ifPresent(whisper -> {
            shown.remove(whisper);
            tell(whisper, event(whisper, false).put("deletes", ts));
        });
    }

    Optional<Whisper> find(String ts) {
        return shown.stream().filter(whisper -> whisper.ts().equals(ts)).findFirst();
    }

    List<Whisper> of(String user) {
        return shown.stream().filter(whisper -> whisper.user().equals(user)).toList();
    }

    private void tell(Whisper whisper, ObjectNode event) {
        page.publish(whisper.user()::equals, event);
    }

    private static ObjectNode event(Whisper whisper, boolean withMessage) {
        var event = Json.object().put("kind", "ephemeral").put("channel", whisper.channel());
        return withMessage ? event.set("message", whisper.json()) : event;
    }
}
