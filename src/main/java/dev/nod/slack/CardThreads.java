package dev.nod.slack;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.nod.approval.Card;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of cards: where they are, and what people write there. */
final class CardThreads {

    private static final Logger LOG = LoggerFactory.getLogger(CardThreads.class);
    private static final int LONGEST_REASON = 1_000;
    private static final int PAGE = 200;

    private final WebApi api;
    private final Installation nod;
    private final SlackRooms rooms;

    CardThreads(WebApi api, Installation nod, SlackRooms rooms) {
        this.api = api;
        this.nod = nod;
        this.rooms = rooms;
    }

    /** A card in the asker's thread is a reply itself. */
    Place of(Card card) {
        var message = card.message();
        var room = rooms.review(card.approval().proposal().request());
        return room.channel().equals(message.channel()) && room.thread() != null
                ? room
                : new Place(message.channel(), message.ts());
    }

    /** What a person wrote below a card from then on; empty if nothing, or if it cannot be read. */
    Optional<String> reason(MessageRef card, Person by, Instant since) {
        var from = "%d.%06d".formatted(since.getEpochSecond(), since.getNano() / 1_000);
        var words = below(card).stream()
                .filter(message -> by.id().equals(message.getUser()) && isSaid(message))
                .filter(message -> message.getTs().compareTo(from) >= 0)
                .map(message -> QuestionText.of(message.getText(), nod.user()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Optional.empty() : Optional.of(Mrkdwn.cut(words, LONGEST_REASON));
    }

    private static boolean isSaid(Message message) {
        return message.getText() != null && message.getBotId() == null;
    }

    /** Of a reply, Slack tells nothing but the thread that it belongs to. */
    private List<Message> below(MessageRef card) {
        var messages = thread(card, card.ts());
        var root = messages.stream()
                .filter(message -> card.ts().equals(message.getTs()))
                .map(Message::getThreadTs)
                .filter(Objects::nonNull)
                .filter(thread -> !thread.equals(card.ts()))
                .findFirst();
        return root.map(thread -> thread(card, thread)).orElse(messages);
    }

    /** The messages of a thread that are later than the card, and the card itself. */
    private List<Message> thread(MessageRef card, String thread) {
        var reply = api.call("conversations.replies",
                client -> client.conversationsReplies(request -> request.channel(card.channel())
                        .ts(thread)
                        .oldest(card.ts())
                        .inclusive(true)
                        .limit(PAGE)));
        if (reply instanceof Reply.Failure<ConversationsRepliesResponse> failure) {
            LOG.warn("the thread of a card cannot be read: {}", failure.reason());
        }
        return reply.toOptional()
                .map(ConversationsRepliesResponse::getMessages)
                .orElse(List.of())
                .stream()
                .filter(message -> message.getTs() != null && message.getTs().compareTo(card.ts()) >= 0)
                .toList();
    }
}
