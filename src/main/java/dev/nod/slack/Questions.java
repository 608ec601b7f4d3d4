package dev.nod.slack;

import dev.nod.request.Place;
import dev.nod.request.Request;
import org.jspecify.annotations.Nullable;

/** Says who asked a question and where, to people who may not be able to read there. */
final class Questions {

    private Questions() {}

    /** Slack's direct messages have ids that begin with D. */
    static boolean isDirect(Place place) {
        return place.channel().startsWith("D");
    }

    static String headline(Request request, @Nullable String permalink) {
        var asker = Mrkdwn.user(request.asker().id());
        if (request.message() == null) {
            return "%s asked with `/nod`:".formatted(asker);
        }
        if (isDirect(request.answerAt())) {
            return "%s asked in a direct message:".formatted(asker);
        }
        var where = Mrkdwn.channel(request.answerAt().channel());
        return permalink == null
                ? "%s asked in %s:".formatted(asker, where)
                : "%s asked in %s (%s):".formatted(asker, where, Mrkdwn.link(permalink, "open the question"));
    }

    /** What a yes does, without a subject. */
    static String consequence(Request request) {
        return isDirect(request.answerAt())
                ? "sends this answer to %s in a direct message".formatted(Mrkdwn.user(request.asker().id()))
                : "posts this answer in the thread in %s".formatted(
                        Mrkdwn.channel(request.answerAt().channel()));
    }

    static String consequenceOfCall(Request request) {
        return isDirect(request.answerAt())
                ? "makes this call and tells %s what came of it".formatted(Mrkdwn.user(request.asker().id()))
                : "makes this call and tells in the thread in %s what came of it".formatted(
                        Mrkdwn.channel(request.answerAt().channel()));
    }

    /** What came of an approved answer, without a subject. */
    static String whatWasPosted(Request request) {
        return isDirect(request.answerAt())
                ? "sent to %s in a direct message".formatted(Mrkdwn.user(request.asker().id()))
                : "posted in the thread in %s".formatted(Mrkdwn.channel(request.answerAt().channel()));
    }
}
