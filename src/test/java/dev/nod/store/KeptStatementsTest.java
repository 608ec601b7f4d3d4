package dev.nod.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {

    private static final String ADD = "insert into word (text) values (?)";

    private final KeptStatements statements = new KeptStatements();
    private Handle handle;

    @BeforeEach
    void open() throws SQLException {
        handle = Jdbi.create(DriverManager.getConnection("jdbc:sqlite::memory:")).open();
        handle.execute("create table word (text text)");
        handle.setStatementBuilder(statements);
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void preparesAStatementOnce() throws SQLException {
        var first = prepare(ADD);
        first.setString(1, "one");
        first.execute();
        statements.close(handle.getConnection(), ADD, first);

        var second = prepare(ADD);
        second.setString(1, "two");
        second.execute();

        assertThat(second).isSameAs(first);
        assertThat(words()).containsExactly("one", "two");
    }

    @Test
    void keepsNoValueForTheNextTime() throws SQLException {
        var first = prepare(ADD);
        first.setString(1, "secret");
        first.execute();
        statements.close(handle.getConnection(), ADD, first);

        prepare(ADD).execute();

        assertThat(words()).containsExactly("secret", null);
    }

    @Test
    void preparesAnotherOneWhileTheFirstIsUsed() throws SQLException {
        var first = prepare(ADD);
        var second = prepare(ADD);

        statements.close(handle.getConnection(), ADD, first);
        statements.close(handle.getConnection(), ADD, second);

        assertThat(second).isNotSameAs(first);
        assertThat(second.isClosed()).isTrue();
        assertThat(prepare(ADD)).isSameAs(first);
    }

    @Test
    void keepsNoneThatWasClosed() throws SQLException {
        var first = prepare(ADD);
        first.close();
        statements.close(handle.getConnection(), ADD, first);

        assertThat(prepare(ADD).isClosed()).isFalse();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return statements.create(handle.getConnection(), sql, handle.createUpdate(sql).getContext());
    }

    private Iterable<String> words() {
        return handle.createQuery("select text from word order by rowid").mapTo(String.class).list();
    }
}
