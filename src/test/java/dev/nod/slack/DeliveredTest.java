package dev.nod.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.testing.Fault;
import dev.nod.testing.FaultyLine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What reaches Nod as Slack delivers it. */
abstract class DeliveredTest {

    private static final String TEAM = "T0TRYOUT01";
    static final String HELP = "C0ITHELP01";
    static final String MENTION = """
        {"type":"event_callback","team_id":"T0TRYOUT01","api_app_id":"A0NOD00001","event_id":"Ev0001",%s
         "event":{"type":"app_mention","user":"U0ANA00001","text":"<@U0NOD00001> is the VPN &lt;down&gt;?",
         "channel":"C0ITHELP01","ts":"1772452800.000100"%s}}""";

    @TempDir
    Path folder;
    private final FaultyLine line = new FaultyLine();
    Office office;
    private App app;

    /** What is delivered here was never said, and nobody shall miss it. */
    @BeforeEach
    final void open() {
        office = new Office(folder, Office.mayDecide("U0BEN00001"), line::to);
        line.always("conversations.history", Fault.refusal("missing_scope"));
        line.always("conversations.replies", Fault.refusal("missing_scope"));
        app = office.app();
    }

    @AfterEach
    final void close() {
        office.close();
        line.close();
    }

    /** Through Bolt's parser, as it comes from a socket. */
    Response deliver(String payload) throws Exception {
        var request = new SlackRequestParser(app.config()).parse(SlackRequestParser.HttpRequest.builder()
                .socketMode(true)
                .requestUri("")
                .queryString(Map.of())
                .requestBody(payload)
                .headers(new RequestHeaders(Map.of()))
                .build());
        return app.run(request);
    }

    Optional<Request> request(String channel, String ts) {
        return office.requests.request(new RequestId(TEAM, channel, ts));
    }
}
