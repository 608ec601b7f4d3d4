package dev.nod.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTemplateTest {

    private static final Repeat LOOKUP = new Repeat.Lookup("https://ops.example/jobs?ref={reference}",
            new Evidence.Listed(Pointer.WHOLE));
    private static final ActionTemplate RESTART = Templates.restart("https://ops.example", LOOKUP);

    @Test
    void putsValuesInTheirPlacesAndKeepsSecretsReferences() {
        var call = call("service=\"web shop\" env=staging \"reason=wants a {slot} & \\\"more\\\"\" force=on");

        assertThat(call.shown()).containsExactly(
                "POST https://ops.example/services/web%20shop/restart?env=staging&wait=5",
                "Authorization: Bearer ••••",
                "X-Env: in staging",
                "Content-Type: application/json",
                "",
                "{",
                "  \"restart\": [",
                "    true,",
                "    1.5,",
                "    {",
                "      \"why\": \"wants a {slot} & \\\"more\\\" (asked: Restart the \\\"web\\\" {service}?\\u2028now)\"",
                "    }",
                "  ]",
                "}");
        assertThat(call.headers().getFirst().parts()).containsExactly(new Header.Part.Plain("Bearer "),
                new Header.Part.Secret("DESK_TOKEN"));
        assertThat(call.repeat()).isEqualTo(
                new Repeat.Lookup("https://ops.example/jobs?ref=r-17.1", new Evidence.Listed(Pointer.WHOLE)));
        assertThat(call.result()).hasToString("web shop restarts: job {/job}");
    }

    @Test
    void nothingIsCalledThatCannotBeShownWhole() {
        var complete = Templates.complete(RESTART, "service=web env=staging");
        var occasion = new Occasion("r", "Ana", "x".repeat(Call.LONGEST));

        assertThatThrownBy(() -> RESTART.call(complete, occasion))
                .hasMessageContaining("6000 can be shown to who decides on it");
    }

    @Test
    void aValueThatLooksLikeASecretStaysAValue() {
        var template = template("https://ops.example/{service}", "X-Service", "{service} ${DESK_TOKEN}");

        var call = template.call(Templates.complete(template, "service=${DESK_TOKEN}"), Templates.OCCASION);

        assertThat(call.headers().getFirst().parts()).containsExactly(
                new Header.Part.Plain("${DESK_TOKEN} "),
                new Header.Part.Secret("DESK_TOKEN"));
        assertThat(call.parts()).contains("X-Service: $${DESK_TOKEN} ${DESK_TOKEN}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b=c", "a#b", "a&env=production", "@evil.example", "a;b", ":80", "…", "a b+c",
            "'\"<>",
            "\u00e9\ud83d\ude00", "a=b", "..a", "http:x"})
    void aValueNeverChangesHostPathOrQuery(String value) {
        var address = URI
                .create(RESTART.call(new Arguments.Complete(Map.of("service", value, "env", "staging")),
                        Templates.OCCASION).url());

        assertThat(address.getRawAuthority()).isEqualTo("ops.example");
        assertThat(address.normalize()).isEqualTo(address);
        assertThat(address.getRawPath().split("/", -1)).hasSize(4);
        assertThat(URLDecoder.decode(address.getRawPath().split("/", -1)[2].replace("+", "%2B"),
                StandardCharsets.UTF_8))
                .isEqualTo(value);
        assertThat(address.getRawQuery()).isEqualTo("env=staging&wait=5");
        assertThat(address.getRawFragment()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\",\"admin\":true,\"", "\b\f\n\r\t\u0000\u001f\u007f\u0085",
            "\u2028\u2029",
            "\ud83d\ude00", "\ud800", "\udb40\udc41\u202e", "</script>", "\\u0041"})
    void whatIsAskedStaysOneTextInJson(String question) throws JsonProcessingException {
        var call = RESTART.call(Templates.complete(RESTART, "service=web env=staging"),
                new Occasion("r", "Ana", question));

        var text = Objects.requireNonNull(call.content()).text();
        var why = new ObjectMapper().readTree(text).at("/restart/2/why").textValue();
        assertThat(why).isEqualTo("not told (asked: " + question + ")");
        assertThat(text.codePoints().filter(character -> character != '\n')).noneMatch(Unseen::is);
    }

    @Test
    void fieldsOfAFormStayFields() {
        var template = new ActionTemplate("tell", "Tell", List.of(), Method.POST,
                UrlTemplate.parse("https://ops.example/"), List.of(),
                new BodyTemplate.Form(Map.of("text", SlottedText.parse("{question}!"))),
                Duration.ofSeconds(1),
                Success.BY_STATUS, SlottedText.parse("done"), new Repeat.OneShot());

        var call = template.call(new Arguments.Complete(Map.of()),
                new Occasion("r", "Ana", "a&b=c+d \u00e9\n"));

        assertThat(call.content()).isEqualTo(
                new Content("application/x-www-form-urlencoded", "text=a%26b%3Dc%2Bd%20%C3%A9%0A%21"));
    }

    @Test
    void everythingThatAYesReleasesIsInTheParts() {
        var parts = call("service=web env=staging").parts();

        assertThat(parts).isNotEqualTo(call("service=web env=production").parts())
                .isNotEqualTo(call("service=web env=staging force=yes").parts())
                .isNotEqualTo(other(new Repeat.OneShot()).parts())
                .isNotEqualTo(other(new Repeat.Keyed("Idempotency-Key")).parts())
                .contains("https://ops.example/jobs?ref=r-17.1", "Authorization: Bearer ${DESK_TOKEN}");
    }

    @Test
    void leadsToTheTryItWorkspaceOnceItsAddressIsKnown() {
        var template = Templates.restart("{try}",
                new Repeat.Lookup("{try}/jobs?ref={reference}", new Evidence.Status()));

        var tried = template.tryingAt("http://127.0.0.1:4000");

        assertThat(template.isTry()).isTrue();
        assertThat(tried.isTry()).isFalse();
        assertThat(tried.call(Templates.complete(tried, "service=web env=staging"), Templates.OCCASION))
                .satisfies(call -> assertThat(call.url()).startsWith("http://127.0.0.1:4000/services/web/"))
                .satisfies(
                        call -> assertThat(call.repeat()).isEqualTo(new Repeat.Lookup(
                                "http://127.0.0.1:4000/jobs?ref=r-17.1",
                                new Evidence.Status())));
    }

    @ParameterizedTest
    @CsvSource({
            "https://{service}.example/,      X-A, x,          'a host'",
            "https://a@evil.example/,         X-A, x,          'a host'",
            "https://ops.example:{service}/,  X-A, x,          'a host'",
            "ftp://ops.example/{service},     X-A, x,          'a host'",
            "https://ops.example/{service}#a, X-A, x,          'no #'",
            "https://ops.example/?{service}=1,X-A, x,          'the value of a name'",
            "https://ops.example/{sevice},    X-A, {service},  'did you mean {service}?'",
            "https://ops.example/x,           X-A, x,          'nothing uses'",
            "https://ops.example/{service},   X-A, {question}, 'query only'",
            "https://ops.example/${service},  X-A, x,          'headers only'",
            "https://ops.example/{service},   X-A, zoë,        'printable'",
            "https://ops.example/{service},   Host, x,         'itself'",
            "https://ops.example/{service},   X A, x,          'no header'",
            "https://ops.example/{service},   X-A, {x,         'double it'",
    })
    void refusesTemplatesThatMeanSomethingElse(String url, String header, String value, String reason) {
        assertThatThrownBy(() -> template(url, header, value)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void looksUpOnlyWhereItCalls() {
        assertThatThrownBy(() -> Templates.restart("https://ops.example",
                new Repeat.Lookup("https://evil.example/?r={reference}", new Evidence.Status())))
                .hasMessageContaining("another host");
    }

    private static Call call(String text) {
        return RESTART.call(Templates.complete(RESTART, text), Templates.OCCASION);
    }

    private static Call other(Repeat repeat) {
        var template = Templates.restart("https://ops.example", repeat);
        return template.call(Templates.complete(template, "service=web env=staging"), Templates.OCCASION);
    }

    private static ActionTemplate template(String url, String header, String value) {
        var service = new Parameter("service", "Service", null, new ParameterType.Text(20, null, false));
        return new ActionTemplate("restart", "Restart", List.of(service), Method.POST, UrlTemplate.parse(url),
                List.of(HeaderTemplate.parse(header, value)), new BodyTemplate.Nothing(),
                Duration.ofSeconds(1),
                Success.BY_STATUS, SlottedText.parse("done"), new Repeat.OneShot());
    }
}
