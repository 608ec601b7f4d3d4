package dev.nod.action;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Inquiry;
import dev.nod.knowledge.Passage;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A question to another system whose answer joins the passages that a draft is written from.
 *
 * @param get      how it is asked, which changes nothing there; its title is that of the passage, its result the text
 * @param link     what people open to see for themselves; its slots are parameters
 * @param audience who may read the answer
 */
public record LookupTemplate(ActionTemplate get, UrlTemplate link, Audience audience) {

    /** The name of the source of all such passages. */
    public static final String SOURCE = "lookup";

    private static final String ID = SOURCE + "/";

    /** A lookup has no effect that could be told from others. */
    private static final String REFERENCE = "lookup";

    public LookupTemplate {
        if (get.method() != Method.GET) {
            throw new IllegalArgumentException("a lookup only reads, so it is a GET");
        }
        var known = new HashSet<String>();
        get.parameters().forEach(parameter -> known.add(parameter.name()));
        link.names().forEach(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("{%s} in the link is no parameter".formatted(name));
            }
        });
        get.parameters().forEach(parameter -> {
            if (!isFound(parameter)) {
                throw new IllegalArgumentException(
                        "%s could not be found in a question".formatted(parameter.name()));
            }
        });
    }

    /** Whether a value can be found in a question, or is there in any case. */
    public static boolean isFound(Parameter parameter) {
        return !parameter.isRequired() || Spotting.canFind(parameter.type());
    }

    /** What workflows call it. */
    public String name() {
        return get.name();
    }

    /** Whether it leads to the try-it workspace, and so works only there. */
    public boolean isTry() {
        return get.isTry();
    }

    /** The same lookup with the try-it workspace at this address. */
    public LookupTemplate tryingAt(String workspace) {
        return new LookupTemplate(get.tryingAt(workspace), link.tryingAt(workspace), audience);
    }

    /** Its values: those that the asker gave by name, else those that the question holds, if just one fits. */
    public Arguments arguments(Inquiry inquiry) {
        var spotting = new Spotting(inquiry.question());
        Map<String, String> given = new LinkedHashMap<>();
        Set<String> unclear = new HashSet<>();
        for (var parameter : get.parameters()) {
            var named = inquiry.arguments().get(parameter.name());
            var values = named == null ? spotting.find(parameter.type()) : List.of(named);
            if (values.size() == 1) {
                given.put(parameter.name(), values.getFirst());
            } else if (values.size() > 1) {
                unclear.add("%s may be %s".formatted(parameter.name(), String.join(" or ", values)));
            }
        }
        return unclear.isEmpty()
                ? get.check(given)
                : new Arguments.Incomplete(given, List.of(), unclear.stream().sorted().toList());
    }

    /**
     * The call with these values.
     *
     * @throws IllegalArgumentException if they do not fit
     */
    public Call call(Arguments.Complete values, Inquiry inquiry) {
        return get.call(values, new Occasion(REFERENCE, inquiry.asker(), inquiry.question()));
    }

    /** The answer as a passage, known by an id that the same values always have. */
    public Passage passage(Arguments.Complete values, Inquiry inquiry, String text) {
        var address = call(values, inquiry).url();
        return new Passage(
                "%s%s#%s".formatted(ID, name(),
                        UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))),
                SOURCE,
                name(),
                get.title(),
                List.copyOf(values.values().values()),
                link.fill(new Filling(get.parameters(), values.values(), new Occasion(REFERENCE, "", ""))),
                audience,
                null,
                text);
    }

    /** Whether a passage is the answer of a lookup; those of documents have a source without a slash. */
    public static boolean isId(String passage) {
        return passage.startsWith(ID);
    }

    /** Whether a passage is an answer of this lookup. */
    public boolean told(String passage) {
        return passage.startsWith(ID + name() + "#");
    }
}
