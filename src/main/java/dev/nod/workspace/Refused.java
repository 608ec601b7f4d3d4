package dev.nod.workspace;

import java.util.List;

/** A request that Slack would answer with {@code ok: false} and an error code. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient List<String> messages;

    Refused(String code) {
        this(code, List.of());
    }

    /** @param messages what exactly is wrong, as in {@code response_metadata.messages} */
    Refused(String code, List<String> messages) {
        super(code, null, false, false);
        this.code = code;
        this.messages = List.copyOf(messages);
    }

    String code() {
        return code;
    }

    List<String> messages() {
        return messages;
    }
}
