package dev.nod.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A press of a button on a message.
 *
 * @param action  which button
 * @param value   what the button carries
 * @param message what it stands on
 * @param thread  the thread that the message is a reply in, or null
 * @param trigger lets a form be opened for some seconds
 */
record Press(
        Person by,
        String action,
        String value,
        MessageRef message,
        @Nullable String thread,
        String trigger) {

    /** Reads a press; empty for one that is not on a message. */
    static Optional<Press> of(BlockActionPayload payload, Installation nod) {
        var user = payload.getUser();
        var action = payload.getActions().getFirst();
        var at = payload.getContainer();
        return at == null || at.getChannelId() == null || at.getMessageTs() == null
                ? Optional.empty()
                : Optional.of(new Press(
                        new Person(Objects.requireNonNullElse(user.getTeamId(), nod.team()), user.getId()),
                        action.getActionId(),
                        Objects.requireNonNullElse(action.getValue(), ""),
                        new MessageRef(at.getChannelId(), at.getMessageTs()),
                        at.getThreadTs(),
                        Objects.requireNonNullElse(payload.getTriggerId(), "")));
    }

    /** Where the person looks at it. */
    Place place() {
        return new Place(message.channel(), thread);
    }

    /** The draft that the card showed; empty if the button is none of a card's. */
    Optional<Shown> shown() {
        return ButtonValue.parse(value).map(button -> new Shown(message, thread, button.digest()));
    }
}
