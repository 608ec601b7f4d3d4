package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;

/** The methods about the app itself and its team. */
final class AuthMethods {

    private final Links links;
    private final Tokens tokens;
    private final Supplier<String> url;

    AuthMethods(Links links, Tokens tokens, Supplier<String> url) {
        this.links = links;
        this.tokens = tokens;
        this.url = url;
    }

    Map<String, WebMethod> methods() {
        return Map.of("api.test", AuthMethods::test, "auth.test", this::authTest, "apps.connections.open",
                _ -> openSocket(), "team.info", _ -> teamInfo(), "bots.info", AuthMethods::botsInfo);
    }

    private static ObjectNode test(Arguments arguments) {
        arguments.text("error").ifPresent(error -> {
            throw new Refused(error);
        });
        return Json.object();
    }

    private ObjectNode authTest(Arguments arguments) {
        if (tokens.app().equals(arguments.required("token"))) {
            return Json.object().put("app_name", People.NOD.realName()).put("app_id", Team.APP_ID);
        }
        return Json.object()
                .put("url", url.get() + "/")
                .put("team", Team.NAME)
                .put("user", People.NOD.handle())
                .put("team_id", Team.ID)
                .put("user_id", People.NOD.id())
                .put("bot_id", Team.BOT_ID)
                .put("is_enterprise_install", false);
    }

    private ObjectNode openSocket() {
        var socket = url.get().replaceFirst("^http", "ws") + "/link/?ticket=" + links.newTicket();
        return Json.object().put("url", socket + "&app_id=" + Team.APP_ID);
    }

    private ObjectNode teamInfo() {
        var answer = Json.object();
        answer.putObject("team")
                .put("id", Team.ID)
                .put("name", Team.NAME)
                .put("domain", Team.DOMAIN)
                .put("email_domain", "example.com")
                .put("url", url.get() + "/");
        return answer;
    }

    private static ObjectNode botsInfo(Arguments arguments) {
        if (arguments.text("bot").filter(bot -> !bot.equals(Team.BOT_ID)).isPresent()) {
            throw new Refused("bot_not_found");
        }
        var answer = Json.object();
        answer.putObject("bot")
                .put("id", Team.BOT_ID)
                .put("deleted", false)
                .put("name", People.NOD.realName())
                .put("updated", Team.CREATED)
                .put("app_id", Team.APP_ID)
                .put("user_id", People.NOD.id());
        return answer;
    }
}
