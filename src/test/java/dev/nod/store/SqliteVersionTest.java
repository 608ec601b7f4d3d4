package dev.nod.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"3.53.0", "3.54.1", "3.100.0", "4.0.0"})
    void acceptsAVersionThatKeepsItsFilesWhole(String version) {
        assertThatCode(() -> SqliteVersion.parse(version).requireSafe()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.52.9", "3.7.0", "2.99.0", "unknown"})
    void refusesEveryOther(String version) {
        assertThatThrownBy(() -> SqliteVersion.parse(version).requireSafe())
                .isInstanceOf(StoreException.class);
    }
}
