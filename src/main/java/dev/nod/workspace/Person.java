package dev.nod.workspace;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A member of the workspace, a person or the bot. */
record Person(String id, String realName, String title, Role role, String color) {

    String firstName() {
        return words().getFirst();
    }

    String lastName() {
        return words().getLast();
    }

    String handle() {
        return firstName().toLowerCase(Locale.ROOT);
    }

    String email() {
        return handle() + "@example.com";
    }

    String initials() {
        return words().stream()
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private List<String> words() {
        return List.of(realName.split(" ", -1));
    }

    boolean isGuest() {
        return role == Role.GUEST;
    }

    boolean isBot() {
        return role == Role.BOT;
    }
}
