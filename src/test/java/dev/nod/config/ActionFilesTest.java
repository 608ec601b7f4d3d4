package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Arguments;
import dev.nod.action.Evidence;
import dev.nod.action.Occasion;
import dev.nod.action.Pointer;
import dev.nod.action.Repeat;
import dev.nod.call.AddressRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionFilesTest {

    private static final Occasion OCCASION = new Occasion("r-1", "Ana", "Please?");
    private static final String CANARY = "s3cret-canary";

    private ConfigFolder config;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        config = new ConfigFolder(folder);
    }

    @Test
    void readsAllThatCanBeSet() throws Exception {
        var settings = read("""
            title: Scale a service
            method: PUT
            url: https://ops.example:8443/services/{service}?wait={wait}
            headers:
              Authorization: Bearer ${OPS_TOKEN}
              X-Reference: "{reference}"
            body:
              size: "{size}"
              fixed: [1, 2.5, true, null, plain, "{force}", {deep: "by {asker}: {question}"}]
            parameters:
              service: {title: Which, type: text, longest: 9, pattern: "[a-z]+"}
              size: {type: number, least: 1, most: 5, default: 2}
              wait: {type: choice, options: [10, 20]}
              force: {type: flag, default: false}
            timeout: 2s
            success: {status: [200, 404], at: /ok, is: true}
            result: "{service} has {/size}"
            repeat: {lookup: "https://ops.example:8443/jobs/{reference}", by: value, at: /id}
            allow: [10.0.0.0/8, 192.168.7.7]
            """, Map.of("OPS_TOKEN", CANARY));

        var action = settings.actions().getFirst();
        var call = action.call((Arguments.Complete) action.read("service=web wait=10 force=yes"), OCCASION);
        assertThat(action.name()).isEqualTo("scale");
        assertThat(call.shown()).containsExactly(
                "PUT https://ops.example:8443/services/web?wait=10",
                "Authorization: Bearer ••••",
                "X-Reference: r-1",
                "Content-Type: application/json",
                "",
                "{",
                "  \"size\": 2,",
                "  \"fixed\": [",
                "    1,",
                "    2.5,",
                "    true,",
                "    null,",
                "    \"plain\",",
                "    true,",
                "    {",
                "      \"deep\": \"by Ana: Please?\"",
                "    }",
                "  ]",
                "}");
        assertThat(call.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(call.success().statuses()).containsExactlyInAnyOrder(200, 404);
        assertThat(call.success().is()).isEqualTo("true");
        assertThat(call.repeat()).isEqualTo(
                new Repeat.Lookup("https://ops.example:8443/jobs/r-1",
                        new Evidence.Stated(new Pointer("/id"))));
        assertThat(settings.calls().allowed()).containsEntry("scale",
                List.of(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("192.168.7.7")));
        assertThat(settings.calls().secrets()).containsEntry("OPS_TOKEN", CANARY);
        assertThat(settings.toString()).doesNotContain(CANARY);
    }

    @Test
    void anActionThatSaysLittleIsNeverRepeated() throws Exception {
        var action = read("{title: Ping, url: 'https://ops.example/ping', result: done}", Map.of()).actions()
                .getFirst();

        assertThat(action.repeat()).isEqualTo(new Repeat.OneShot());
        assertThat(action.call((Arguments.Complete) action.read(""), OCCASION).shown())
                .containsExactly("POST https://ops.example/ping");
    }

    @Test
    void theTryItWorkspaceIsReachedWhereItIsAndLeftOutElsewhere() throws Exception {
        var settings = read("{title: Ping, url: '{try}/desk/x', headers: {A-Token: '${NONE}'}, result: done}",
                Map.of());

        assertThat(settings.actionsAt(null)).isEmpty();
        assertThat(settings.actionsAt("http://127.0.0.1:4711")).singleElement()
                .extracting(ActionTemplate::url)
                .hasToString("http://127.0.0.1:4711/desk/x");
        assertThat(settings.calls().allowed()).containsEntry("scale",
                List.of(AddressRange.parse("127.0.0.1")));
    }

    @Test
    void theSamplesAreWhole() throws Exception {
        for (var name : List.of("open-ticket.yaml", "restart-service.yaml")) {
            config.write("actions/" + name, Files.readString(Path.of("config/actions", name)));
        }

        var actions = config.settings(Map.of()).actionsAt("http://127.0.0.1:3000");

        assertThat(actions).extracting(ActionTemplate::name)
                .containsExactly("open-ticket", "restart-service");
        assertThat(actions.getFirst().read("title=VPN priority=high")).isInstanceOf(Arguments.Complete.class);
        assertThat(actions.getLast().read("service=web env=staging")).isInstanceOf(Arguments.Complete.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        url: 'https://{host}/'                   | :2: url: 'https://{host}/' does not begin with
        url: 'https://ops.example/{sevice}'      | :2: url: {sevice} is unknown; did you mean {service}?
        methd: POST                              | :2: methd: unknown key; did you mean 'method'?
        method: FETCH                            | :2: method: must be one of GET, POST
        timeout: 3h                              | :2: timeout: must be from 100ms to 2m
        headers: {Host: x}                       | :2: headers.Host: 'x' is not needed: Nod sets Host itself
        headers: {X-Api-Key: abc}                | :2: headers.X-Api-Key: must name its secret as ${NAME}
        headers: {Authorization: 'a ${MISSING}'} | environment: MISSING: is not set, though the action scale names it
        body: {env: {service}}                   | :2: body.env: put '{service}' in quotes
        body: {env: '{servce}'}                  | :2: body.env: {servce} is unknown
        body: {env: '{'}                         | :2: body.env: '{' holds a {
        body: {at: 2026-01-01}                   | :2: body.at: must be a text
        body: {a: 1}, form: {b: c}               | :3: form: cannot be sent along with a body
        success: {status: [302]}                 | :2: success.status[0]: never means success
        success: {is: 1}                         | :2: success.is: needs to know where
        success: {at: id}                        | :2: success.at: 'id' is not a place
        repeat: twice                            | :2: repeat: must be one-shot
        repeat: {lookup: 'https://a.example/', by: status} | the lookup goes to another host
        repeat: {lookup: 'https://ops.example/', by: value} | :2: repeat.by: needs to know where
        allow: [intranet]                        | :2: allow[0]: 'intranet' is not an IP address or a range
        parameters: {Name: {type: flag}}         | :2: parameters.Name: cannot name a parameter
        parameters: {a: {type: date}}            | :2: parameters.a.type: must be one of text, choice
        parameters: {a: {type: choice}}          | :2: parameters.a.options: is missing
        parameters: {a: {type: number, least: 2, most: 1}} | :2: parameters.a.most: is less than the least
        parameters: {a: {type: flag, default: 7}} | :2: parameters.a.default: must be true or false
        parameters: {a: {type: text, pattern: '('}} | :2: parameters.a.pattern: '(' is not a regular expression
        parameters: {a: {type: text, longst: 3}} | :2: parameters.a.longst: unknown key; did you mean 'longest'?
        parameters: {a: {type: flag}}            | nothing uses the parameter [a]
        """)
    void explainsAMistake(String line, String expected) throws Exception {
        var keys = line.replace(", form:", "\nform:");
        var usual = "title: Scale\n" + keys + "\n"
                + (keys.startsWith("url") ? "" : "url: https://ops.example/\n")
                + "result: done\n"
                + (keys.startsWith("parameters") || !keys.contains("sevice")
                        ? ""
                        : "parameters: {service: {type: flag}}\n");

        var thrown = catchThrowableOfType(ConfigurationException.class, () -> read(usual, Map.of()));

        assertThat(thrown).as(usual).isNotNull();
        assertThat(thrown.problems()).first().asString().contains(expected.strip());
        assertThat(thrown.getMessage()).doesNotContain("abc");
    }

    @Test
    void sendsNoSecretUnencrypted() {
        var thrown = catchThrowableOfType(ConfigurationException.class, () -> read("""
            title: Ping
            url: http://ops.example/
            headers: {Authorization: "${OPS_TOKEN}"}
            result: done
            """, Map.of("OPS_TOKEN", CANARY)));

        assertThat(thrown.getMessage())
                .contains("actions/scale.yaml:2: url: must start with https://, or OPS_TOKEN")
                .doesNotContain(CANARY);
    }

    private Settings read(String yaml, Map<String, String> environment) throws Exception {
        config.write("actions/scale.yaml", yaml);
        return config.settings(environment);
    }
}
