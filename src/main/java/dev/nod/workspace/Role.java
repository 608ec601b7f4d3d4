package dev.nod.workspace;

import java.util.Locale;

/** What somebody is in the try-it company. */
enum Role {
    EMPLOYEE, APPROVER, ADMIN, GUEST, BOT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
