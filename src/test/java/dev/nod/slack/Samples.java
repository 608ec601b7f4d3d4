package dev.nod.slack;

import dev.nod.approval.Proposal;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Questions and drafts for tests of what is shown of them. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Person ANA = new Person("T0ACME0001", "U0ANA00001");
    static final Person BEN = new Person("T0ACME0001", "U0BEN00001");

    private Samples() {}

    static Request question(String words) {
        return question(words, "C0ITHELP01");
    }

    static Request question(String words, String channel) {
        var ts = "1772452800.000100";
        return new Request(new RequestId(ANA.team(), channel, ts), ANA, new Place(channel, ts),
                new MessageRef(channel, ts), words, NOON);
    }

    static Citation citation(String title, String url, String quote) {
        return new Citation("p1", title, List.of("Tokens"), url, quote);
    }

    static Statement statement(String text, Citation... citations) {
        return new Statement(text, citations.length == 0
                ? List.of(citation("VPN", "https://handbook.example.com/vpn#tokens", text))
                : List.of(citations));
    }

    static Draft draft(String... texts) {
        return new Draft(Stream.of(texts).map(text -> statement(text)).toList(), .9);
    }

    static Proposal proposal(Draft draft) {
        return new Proposal(question("How do I reset my VPN token?"), draft, NOON.plusSeconds(86_400));
    }
}
