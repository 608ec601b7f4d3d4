package dev.nod.store;

import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Writes an instant as the milliseconds since 1970, without what is finer. */
final class EpochMillis extends AbstractArgumentFactory<Instant> {

    EpochMillis() {
        super(Types.BIGINT);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        return (position, statement, _) -> statement.setLong(position, value.toEpochMilli());
    }
}
