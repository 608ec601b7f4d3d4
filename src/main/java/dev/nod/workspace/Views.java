package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modals that people have open, one stack for each person, and their Home tabs. */
final class Views {

    private static final int DEEPEST = 3;

    private final Secrets secrets;
    private final PageEvents page;
    private final Map<String, List<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();

    Views(Secrets secrets, PageEvents page) {
        this.secrets = secrets;
        this.page = page;
    }

    View open(String user, ObjectNode source) {
        refuseTakenId(source);
        clear(user);
        var id = secrets.id("V");
        return add(new View(id, user, source, id, null, secrets.key()));
    }

    View push(String user, ObjectNode source) {
        var stack = of(user);
        if (stack.isEmpty()) {
            throw new Refused("not_found");
        }
        if (stack.size() >= DEEPEST) {
            throw new Refused("push_limit_reached");
        }
        refuseTakenId(source);
        var below = stack.getLast();
        return add(new View(secrets.id("V"), user, source, below.rootId(), below.id(), secrets.key()));
    }

    View update(View view, ObjectNode source) {
        var changed = view.withSource(source, secrets.key());
        stack(view.user()).replaceAll(other -> other.id().equals(view.id()) ? changed : other);
        show(changed);
        return changed;
    }

    View publish(String user, ObjectNode source) {
        var old = homes.get(user);
        var id = old == null ? secrets.id("V") : old.id();
        var home = new View(id, user, source, id, null, secrets.key());
        homes.put(user, home);
        return home;
    }

    /** Closes the modal and those above it. */
    void close(View view) {
        var stack = stack(view.user());
        while (stack.contains(view)) {
            var top = stack.removeLast();
            page.publish(view.user()::equals,
                    Json.object().put("kind", "view_closed").put("view_id", top.id()));
        }
    }

    void clear(String user) {
        var stack = of(user);
        if (!stack.isEmpty()) {
            close(stack.getFirst());
        }
    }

    Optional<View> find(String id) {
        return stacks.values()
                .stream()
                .flatMap(List::stream)
                .filter(view -> view.id().equals(id))
                .findFirst();
    }

    Optional<View> findExternal(String externalId) {
        return stacks.values()
                .stream()
                .flatMap(List::stream)
                .filter(view -> view.text("external_id").equals(externalId))
                .findFirst();
    }

    Optional<View> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    /** From the bottom to the top. */
    List<View> of(String user) {
        return List.copyOf(stack(user));
    }

    private void refuseTakenId(ObjectNode source) {
        var externalId = source.path("external_id").asText("");
        if (!externalId.isEmpty() && findExternal(externalId).isPresent()) {
            throw new Refused("duplicate_external_id");
        }
    }

    private View add(View view) {
        stack(view.user()).add(view);
        show(view);
        return view;
    }

    private void show(View view) {
        page.publish(view.user()::equals, Json.object().put("kind", "view").set("view", view.json()));
    }

    private List<View> stack(String user) {
        return stacks.computeIfAbsent(user, _ -> new ArrayList<>());
    }
}
