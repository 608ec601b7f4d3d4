package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The methods that read what was said: {@code conversations.history} and {@code conversations.replies}. */
final class HistoryMethods {

    private final Ledger ledger;
    private final Addressing addressing;
    private final MessageJson json;

    HistoryMethods(Ledger ledger, Addressing addressing, MessageJson json) {
        this.ledger = ledger;
        this.addressing = addressing;
        this.json = json;
    }

    Map<String, WebMethod> methods() {
        return Map.of("conversations.history", this::history, "conversations.replies", this::replies);
    }

    private ObjectNode history(Arguments arguments) {
        var channel = addressing.joined(arguments);
        var span = Span.of(arguments);
        var newestFirst = ledger.messages()
                .roots(channel.id())
                .reversed()
                .stream()
                .filter(message -> span.holds(message.ts()))
                .toList();
        return answer(newestFirst, arguments, 100).put("pin_count", 0);
    }

    private ObjectNode replies(Arguments arguments) {
        var channel = addressing.joined(arguments);
        var named = ledger.messages()
                .find(channel.id(), arguments.required("ts", "thread_not_found"))
                .orElseThrow(() -> new Refused("thread_not_found"));
        var span = Span.of(arguments);
        var thread = new ArrayList<Message>();
        ledger.messages().find(channel.id(), named.thread()).ifPresent(thread::add);
        ledger.messages()
                .replies(channel.id(), named.thread())
                .stream()
                .filter(message -> span.holds(message.ts()))
                .forEach(thread::add);
        return answer(thread, arguments, 1000);
    }

    private ObjectNode answer(List<Message> found, Arguments arguments, int limit) {
        var slice = Slice.of(found, arguments, limit, Message::ts);
        var answer = Json.object();
        answer.set("messages", list(slice.items(), arguments.flag("include_all_metadata")));
        answer.put("has_more", slice.hasMore());
        return slice.hasMore() ? ConversationMethods.withCursor(answer, slice.cursor()) : answer;
    }

    private ArrayNode list(List<Message> messages, boolean withMetadata) {
        var list = Json.array();
        messages.forEach(message -> list.add(withMetadata ? json.withMetadata(message) : json.full(message)));
        return list;
    }

    /** The stretch of time that a call asks for. */
    private record Span(String oldest, String latest, boolean inclusive) {

        private static final String END_OF_TIME = "9999999999.999999";

        static Span of(Arguments arguments) {
            return new Span(arguments.text("oldest").orElse("0"),
                    arguments.text("latest").orElse(END_OF_TIME),
                    arguments.flag("inclusive"));
        }

        boolean holds(String ts) {
            var afterOldest = compare(ts, oldest);
            var afterLatest = compare(ts, latest);
            return inclusive ? afterOldest >= 0 && afterLatest <= 0 : afterOldest > 0 && afterLatest < 0;
        }

        private static int compare(String ts, String limit) {
            try {
                return new BigDecimal(ts).compareTo(new BigDecimal(limit));
            } catch (NumberFormatException _) {
                throw new Refused("invalid_arguments");
            }
        }
    }
}
