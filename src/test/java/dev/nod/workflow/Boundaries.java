package dev.nod.workflow;

import dev.nod.store.StoredRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The border of the process: each change of the database, which is one commit, and each call to the outside is a
 * boundary. What a death before or after it would leave is noted as the process passes.
 */
final class Boundaries implements Crossing.Post {

    /**
     * A death that could have been died.
     *
     * @param when        before or after which boundary
     * @param fingerprint the same for deaths that leave the same
     */
    record Death(String when, String fingerprint, World.Remains remains) {}

    private final Store store;
    private final Function<StoredRows, World.Remains> remains;
    private List<Death> deaths = new ArrayList<>();
    private @Nullable StoredRows rows;
    private boolean isNoting = true;

    /**
     * @param remains what a death would leave now, if the database holds these rows
     */
    Boundaries(Store store, Function<StoredRows, World.Remains> remains) {
        this.store = store;
        this.remains = remains;
    }

    @Override
    public @Nullable Object pass(Crossing crossing) {
        if (!isNoting || Reads.isOne(crossing)) {
            return crossing.proceed();
        }
        note("before", crossing);
        var result = crossing.proceed();
        if (crossing.method().getDeclaringClass().getPackageName().startsWith("dev.nod.approval")
                || crossing.name().startsWith("Outbox")) {
            rows = null;
        }
        note("after", crossing);
        return result;
    }

    private void note(String side, Crossing crossing) {
        var known = rows;
        if (known == null) {
            known = store.rows();
            rows = known;
        }
        var left = remains.apply(known);
        var when = "%s %d %s".formatted(side, deaths.size() / 2 + 1, crossing.name());
        deaths.add(new Death(when, fingerprint(left), left));
    }

    private static String fingerprint(World.Remains remains) {
        return digest(remains.rows() + remains.trace() + remains.step() + remains.acted() + remains.at());
    }

    static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The deaths since the last time that this was asked; a new process begins. */
    List<Death> take() {
        var taken = deaths;
        deaths = new ArrayList<>();
        rows = null;
        return taken;
    }

    /** From now on nobody dies. */
    void stopNoting() {
        isNoting = false;
    }
}
