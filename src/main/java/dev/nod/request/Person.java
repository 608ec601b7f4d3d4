package dev.nod.request;

/**
 * A member of a chat workspace.
 *
 * @param team the workspace's id, e.g. T0123
 * @param id   the member's id in it, e.g. U0123
 */
public record Person(String team, String id) {

    public Person {
        if (team.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(
                    "a person needs a team and an id, got '%s/%s'".formatted(team, id));
        }
    }

    @Override
    public String toString() {
        return team + "/" + id;
    }
}
