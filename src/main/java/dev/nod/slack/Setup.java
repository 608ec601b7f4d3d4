package dev.nod.slack;

import com.slack.api.methods.SlackApiTextResponse;

/** Says in one sentence what is wrong with the set-up of Slack and what to do about it. */
final class Setup {

    private Setup() {}

    /**
     * The answer to a call that Nod cannot start without.
     *
     * @param token which token the call used, as the beginning of a sentence
     */
    static <T extends SlackApiTextResponse> T need(Reply<T> reply, String token) {
        return switch (reply) {
            case Reply.Ok<T>(var answer) -> answer;
            case Reply.Refused<T> refused -> throw new SlackSetupException(sentence(refused, token));
            case Reply.RateLimited<T> limited -> throw new SlackSetupException(
                    "Slack has had too many calls (%s): wait a minute and try again."
                            .formatted(limited.method()));
            case Reply.Unreachable<T> unreachable ->
                throw new SlackSetupException("Slack cannot be reached (%s): check the network and the proxy."
                        .formatted(unreachable.why()));
            case Reply.Unclear<T> unclear -> throw new SlackSetupException(
                    "Slack does not answer as it should (%s): try again, and see https://slack-status.com."
                            .formatted(unclear.reason()));
        };
    }

    /** What is wrong, and what to do about it. */
    static String sentence(Reply.Refused<?> refused, String token) {
        return switch (refused.error()) {
            case "invalid_auth", "not_authed" -> token
                    + " is not valid: copy it again from the app's settings at https://api.slack.com/apps.";
            case "account_inactive", "token_revoked", "token_expired" -> token
                    + " is no longer valid (%s): install the app to the workspace again and copy the new token."
                            .formatted(refused.error());
            case "not_allowed_token_type" -> token
                    + " is of the wrong kind: the bot token begins with xoxb-, the app token with xapp-.";
            case "missing_scope" ->
                "%s lacks the scope %s: add it in the app's settings and install the app again."
                        .formatted(token, refused.needed() == null
                                ? "for " + refused.method()
                                : refused.needed());
            default -> "Slack refuses %s (%s): compare the app's settings with config/slack-manifest.yaml."
                    .formatted(refused.method(), refused.error());
        };
    }

    /** Finds tokens that cannot work before Slack is asked. */
    static void checkKinds(SlackSettings settings) {
        if (settings.botToken().startsWith("xapp-") && settings.appToken().startsWith("xoxb-")) {
            throw new SlackSetupException("The bot token and the app token are swapped: exchange them.");
        }
        checkBotToken(settings.botToken());
        checkAppToken(settings.appToken());
    }

    static void checkBotToken(String token) {
        if (token.isBlank()) {
            throw new SlackSetupException(
                    "There is no bot token: copy the Bot User OAuth Token (xoxb-…) from "
                            + "\"OAuth & Permissions\" of the app's settings.");
        }
        if (!token.startsWith("xoxb-")) {
            throw new SlackSetupException(
                    "The bot token is of the wrong kind: it begins with xoxb-, and stands "
                            + "under \"OAuth & Permissions\" of the app's settings.");
        }
    }

    static void checkAppToken(String token) {
        if (token.isBlank()) {
            throw new SlackSetupException("There is no app token: generate one with the scope "
                    + "connections:write under \"Basic Information\" of the app's settings.");
        }
        if (!token.startsWith("xapp-")) {
            throw new SlackSetupException(
                    "The app token is of the wrong kind: it begins with xapp-, and stands "
                            + "under \"Basic Information\" of the app's settings.");
        }
    }
}
