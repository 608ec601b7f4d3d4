package dev.nod.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection prepared for the next time, since preparing them takes about as long as
 * running them. The texts of Nod's statements are constants, so that there are few.
 */
final class KeptStatements implements StatementBuilder {

    private static final int MOST = 200;

    /** What begins so may have rows that nobody reads to their end, and would hold its locks while it is kept. */
    private static final String UNREAD = "pragma";

    private final StatementBuilder plain = new DefaultStatementBuilder();
    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final IdentityHashMap<Statement, String> used = new IdentityHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        var kept = idle.remove(sql);
        var statement = kept == null ? plain.create(connection, sql, context) : kept;
        if (!sql.startsWith(UNREAD)) {
            used.put(statement, sql);
        }
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        var prepared = used.remove(statement);
        if (prepared != null && idle.size() < MOST && !idle.containsKey(prepared)
                && statement instanceof PreparedStatement kept && !kept.isClosed()) {
            forgetValues(kept);
            idle.put(prepared, kept);
        } else {
            plain.close(connection, sql, statement);
        }
    }

    /** Clearing the parameters would make SQLite prepare the statement anew when it is next used. */
    private static void forgetValues(PreparedStatement statement) throws SQLException {
        var parameters = statement.getParameterMetaData().getParameterCount();
        for (var parameter = 1; parameter <= parameters; parameter++) {
            statement.setNull(parameter, Types.NULL);
        }
    }
}
