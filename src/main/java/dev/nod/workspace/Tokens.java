package dev.nod.workspace;

import java.util.Optional;

/** The two tokens of the app, and which of them a method wants. */
record Tokens(String bot, String app) {

    private static final String OPEN_SOCKET = "apps.connections.open";
    private static final String NEEDS_NONE = "api.test";
    private static final String TAKES_BOTH = "auth.test";

    static Tokens random(Secrets secrets) {
        return new Tokens(secrets.botToken(), secrets.appToken());
    }

    void check(String method, Optional<String> given) {
        if (method.equals(NEEDS_NONE)) {
            return;
        }
        var token = given.orElseThrow(() -> new Refused("not_authed"));
        if (!token.equals(bot) && !token.equals(app)) {
            throw new Refused("invalid_auth");
        }
        if (!method.equals(TAKES_BOTH) && token.equals(app) != method.equals(OPEN_SOCKET)) {
            throw new Refused("not_allowed_token_type");
        }
    }

    @Override
    public String toString() {
        return "Tokens[hidden]";
    }
}
