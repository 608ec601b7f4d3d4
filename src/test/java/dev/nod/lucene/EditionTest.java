package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTest {

    @ParameterizedTest
    @CsvSource({
            "docs/v2.10/x.md,          docs/v2.9/x.md",
            "docs/2.10/x.md,           docs/2.9/x.md",
            "docs/v10/x.md,            docs/v9/x.md",
            "20.0/x.md,                19.0/x.md",
            "20.0.1/x.md,              20.0/x.md",
            "a/2023/x.md,              a/2022/x.md",
            "a/2023.04/x.md,           a/2022.10/x.md",
            "latest/x.md,              v9.9/x.md",
            "docs/stable/x.md,         docs/2.0/x.md",
            "docs/Current/x.md,        docs/2.0/x.md",
            "guide-v2.md,              guide-v1.md",
            "guide_1.10.md,            guide_1.9.md",
            "version-3/x.md,           version-2/x.md",
            "ver_3/x.md,               ver_2/x.md",
            "v2.x/x.md,                v1.x/x.md",
            "V3/x.md,                  v2/x.md",
            "release-1.10/a/2.md,      release-1.9/a/2.md",
            "docs/v1/2023/x.md,        docs/v1/2022/x.md",
    })
    void theNewerEditionOfAPageIsGreater(String newer, String older) {
        var one = Edition.of(newer);
        var other = Edition.of(older);

        assertThat(one.isOfSamePage(other)).isTrue();
        assertThat(one).isGreaterThan(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-3.md", "section-4/x.md", "admin_2.md", "chapter 7.md", "3-setup.md",
            "ipv4.md",
            "java21.md", "E4711.md", "rev2.md", "v2beta/x.md", "x.v.md", "latest.md", "latest-news/x.md",
            "12345678.md", "30000/x.md", "1999/x.md", "20235/x.md", "v.md", "archive.2.md"})
    void numbersThatCountSomethingElseAreNoEditions(String path) {
        assertThat(Edition.of(path)).isEqualTo(new Edition(path, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
            "docs/v2.10rc1/x.md",
            "docs/v2.10-rc1/x.md",
            "99999999999999/1.2.3.4.5.6.7.8/v999999/x.md",
            "1234567.1234567/x.md",
            "v1..2/x.md",
            "...",
            "٢٠٢٣/x.md",
            "v2.9.md#3",
    })
    void oddPathsAreReadWithoutFail(String path) {
        assertThat(Edition.of(path).page()).isNotEmpty();
        assertThat(Edition.of(path)).isEqualByComparingTo(Edition.of(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        docs/v2.9/x.md  | how do I install 2.9?
        docs/v2.9/x.md  | how do I install v2.9.
        docs/v2.9/x.md  | install V2.9 (on Linux)
        20.0/x.md       | what is new in 20.0
        20.0/x.md       | what is new in version 20
        20.0/x.md       | what is new in v20?
        docs/v2/x.md    | is that in v2
        docs/v2/x.md    | is that in version 2?
        docs/v2/x.md    | is that in release 2.0?
        docs/2023/x.md  | the travel policy of 2023
        """)
    void aQuestionNamesAnEdition(String path, String question) {
        assertThat(Edition.of(path).isNamedIn(question)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        docs/v2.9/x.md  | how do I install 2.9.1?
        docs/v2.9/x.md  | how do I install 12.9?
        docs/v2.9/x.md  | how do I install 1.2.9?
        docs/v2.9/x.md  | how do I install 2.90?
        docs/v2/x.md    | how do I restart 2 servers
        docs/v2/x.md    | is that in v2.1
        docs/v2/x.md    | is that in v20
        20.0/x.md       | I have 20 servers
        docs/2023/x.md  | ticket 20231
        docs/x.md       | is that in v2
        latest/x.md     | what is the latest version
        """)
    void aQuestionWithOtherNumbersNamesNone(String path, String question) {
        assertThat(Edition.of(path).isNamedIn(question)).isFalse();
    }
}
