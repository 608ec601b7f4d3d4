package dev.nod.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a secret. */
class SecretRuleTest extends RuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"Your password is required.", "Change the password: see below.",
            "The token is 6-digit.",
            "password: <your password>", "token=${TOKEN}", "The password must have 12 characters.",
            "Set PASSWORD=changeme first.",
            "postgres://user:password@localhost/db", "The password is never told.",
            "The secret is rotation.",
            "a passport: AB1234", "password is Monday's", "The access key is on your desk."})
    void talkAboutSecretsTellsNone(String text) {
        assertThat(new Secrets().objection(text, cited())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', value = {
            "AKIAIOSFODNN7~QWERTYU", "AKIAIOSFODNN7~EXAMPLE", "ghp_0123456789abcdefghij~0123456789ABCDEF",
            "xoxb-123456789012-~abcdefghijkl",
            "sk-proj-abcdefghij~klmnopqrstuvwx", "AIzaSyA1234567890~abcdefghijklmnopqrstuv",
            "glpat-abcdefghij~klmnopqrst",
            "eyJhbGciOiJIUzI1NiJ9.~eyJzdWIiOiIxMjM0In0.abc", "-----BEGIN RSA PRI~VATE KEY-----",
            "sk_live_0123456789~abcdef01",
            "https://hooks.slack.com/serv~ices/T0/B0/xyz", "password: h~unter2", "The password is T~r0ub4dor",
            "Passwort lautet g~eheim99x",
            "pwd=~swordfish", "api_key = ~'abcdefghijkl'", "token: 9~f8e7d6c5b4a39281706",
            "secret=~Zm9vYmFyYmF6cXV4Zm9v",
            "postgres://nod:~s3cr3tpw@db/nod", "PASSCODE: 4~71199", "password: `~swordfish`",
            "DB_PASSWORD=~horse4battery"})
    void secretsAreNotTold(String start, String end) {
        var objection = new Secrets().objection("Use %s%s here".formatted(start, end), cited());

        assertThat(objection).contains("has what looks like a password or a key");
    }

    @Test
    void whatThePassagesCallAPasswordIsNotToldWithoutThatWordEither() {
        var secrets = new Secrets(
                List.of(Drafts.passage("Bots", "Keys", "password: correct-horse-battery-41")));

        assertThat(secrets.objection("Use correct-horse-battery-41 here", cited())).isPresent();
        assertThat(secrets.objection("Use a horse here", cited())).isEmpty();
    }
}
