package dev.nod.store;

import dev.nod.approval.TrackRecord;
import dev.nod.draft.Ruling;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What became of drafts, from the rows of their approvals. */
public final class SqlTrackRecord implements TrackRecord {

    /**
     * A draft that was edited counts once an edited revision of it was approved; one that Nod drafted in between has
     * nothing to do with it. An approval without ballots was not given by people.
     */
    static final String LATEST = """
        select
            json_extract(a.account, '$.model') as writer,
            json_extract(a.release, '$.draft.confidence') as confidence,
            a.state = 'approved' as is_right
        from approval a
        where a.editor is null and a.state in ('approved', 'declined', 'superseded')
            and json_extract(a.release, '$.kind') = 'quoted'
            and (a.state <> 'approved' or a.ballots <> '[]')
            and (a.state <> 'superseded' or exists (
                select 1 from approval e
                where e.team = a.team and e.channel = a.channel and e.ts = a.ts and e.revision > a.revision
                    and e.editor is not null and e.state = 'approved'
                    and not exists (
                        select 1 from approval n
                        where n.team = a.team and n.channel = a.channel and n.ts = a.ts
                            and n.revision > a.revision and n.revision < e.revision and n.editor is null)))
        order by a.settled_at desc
        limit :most
        """;

    private final Database database;

    public SqlTrackRecord(Database database) {
        this.database = database;
    }

    @Override
    public List<Ruling> latest(int most) {
        return database.read(handle -> latest(handle, most));
    }

    static List<Ruling> latest(Handle handle, int most) {
        return handle.createQuery(LATEST)
                .bind("most", most)
                .map((row, _) -> new Ruling(AccountJson.model(row.getString("writer")),
                        row.getDouble("confidence"), row.getBoolean("is_right")))
                .list();
    }
}
