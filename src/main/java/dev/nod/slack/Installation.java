package dev.nod.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Nod as it is installed in a workspace.
 *
 * @param enterprise the organisation that the workspace belongs to, or null
 * @param user       the id of the bot user
 * @param name       the name of the bot user, as one mentions it
 * @param scopes     what the bot token may do; empty when Slack does not say
 */
record Installation(
        String team,
        String teamName,
        String teamUrl,
        @Nullable String enterprise,
        String user,
        String name,
        Set<String> scopes) {

    Installation {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Asks Slack whom the bot token belongs to.
     *
     * @throws SlackSetupException if it does not belong to a bot
     */
    static Installation of(WebApi api) {
        var answer = Setup.need(api.call("auth.test", client -> client.authTest(request -> request)),
                "The bot token");
        if (answer.getBotId() == null) {
            throw new SlackSetupException(
                    "The bot token is a person's token: take the Bot User OAuth Token (xoxb-…) from "
                            + "\"OAuth & Permissions\" of the app's settings.");
        }
        return new Installation(answer.getTeamId(), answer.getTeam(), answer.getUrl(),
                answer.getEnterpriseId(), answer.getUserId(), answer.getUser(), scopes(answer));
    }

    private static Set<String> scopes(AuthTestResponse answer) {
        Map<String, List<String>> headers = answer.getHttpResponseHeaders();
        return headers.getOrDefault("x-oauth-scopes", List.of())
                .stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
