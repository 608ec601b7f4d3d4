package dev.nod.lucene;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Lets a query find only passages that every viewer may read; one without any label, only whoever may read all. */
final class Permission {

    private final Clearance clearance;

    Permission(Clearance clearance) {
        this.clearance = clearance;
    }

    /** The query with a filter for each viewer, but for those that would let everything through. */
    Query restrict(Query query, IndexReader reader) throws IOException {
        var viewers = strictest(clearance.viewers());
        if (viewers.isEmpty() || (isAllForEveryone(reader)
                && viewers.stream().allMatch(viewer -> viewer.contains(Audience.EVERYONE_LABEL)))) {
            return query;
        }
        var restricted = new BooleanQuery.Builder().add(query, Occur.MUST);
        viewers.forEach(viewer -> restricted.add(filter(viewer), Occur.FILTER));
        return restricted.build();
    }

    /** Whoever belongs to all that another viewer belongs to, and to more, may read all that the other may. */
    private static List<Set<String>> strictest(List<Set<String>> viewers) {
        var different = viewers.stream().distinct().toList();
        return different.stream()
                .filter(viewer -> different.stream()
                        .noneMatch(other -> !other.equals(viewer) && viewer.containsAll(other)))
                .toList();
    }

    /** Every passage has a source, so that none is without the label when as many have it. */
    private static boolean isAllForEveryone(IndexReader reader) throws IOException {
        return reader.docFreq(new Term(Records.AUDIENCE, Audience.EVERYONE_LABEL)) == reader
                .getDocCount(Records.SOURCE);
    }

    private static Query filter(Set<String> viewer) {
        if (viewer.isEmpty()) {
            return new MatchNoDocsQuery("no label, no passage");
        }
        return viewer.size() == 1
                ? new TermQuery(new Term(Records.AUDIENCE, viewer.iterator().next()))
                : new TermInSetQuery(Records.AUDIENCE, viewer.stream().map(BytesRef::new).toList());
    }
}
