package dev.nod.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhoMayReadASourceAndTheExceptions() throws Exception {
        var audiences = requireNonNull(read("""
                audience: ["#HR-private", "@people", C0HRPRIV01]
                audiences:
                  - path: "public/**"
                    audience: [everyone]
            """).audiences().get("docs"));

        assertThat(audiences.of("pay.md"))
                .isEqualTo(new Audience(Set.of("#hr-private", "@people", "C0HRPRIV01")));
        assertThat(audiences.of("public/leave.md")).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void letsEveryoneReadWhatNothingIsSaidOf() throws Exception {
        assertThat(requireNonNull(read("").audiences().get("docs")).of("pay.md"))
                .isEqualTo(Audience.EVERYONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        audience: everyone                     ~ 8: sources[0].audience: must be a list
        audience: [people]                     ~ 8: sources[0].audience[0]: 'people' names no audience
        audience: [everyone, 7]                ~ 8: sources[0].audience[1]: must be a text
        audience: []                           ~ 8: sources[0].audience: names nobody
        audience:                              ~ 8: sources[0].audience: has no value
        audiences: [{audience: [everyone]}]    ~ 8: sources[0].audiences[0].path: is missing
        audiences: [{path: "a/**"}]            ~ 8: sources[0].audiences[0].audience: is missing
        audiences: [{path: "a/[", audience: [everyone]}] ~ 8: sources[0].audiences[0].path: 'a/['
        audiences: [{path: a, audience: [everyone], who: me}] ~ 8: sources[0].audiences[0].who: unknown key
        """)
    void tellsWhatIsWrong(String line, String problem) {
        assertThatThrownBy(() -> read("    " + line + "\n")).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(problem);
    }

    private Settings read(String more) throws ConfigurationException, IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("nod.yaml"), """
            review:
              channel: nod-approvals
              approvers:
                emails: [ben@example.com]
            sources:
              - name: docs
                folder: docs
            """ + more);
        return Configuration.read(folder, Map.of());
    }
}
