package dev.nod.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody in the workspace; their ids are the same at every start. */
final class People {

    static final Person ANA = new Person("U0ANA00001", "Ana Ruiz", "Account manager", Role.EMPLOYEE,
            "#2f7d5b");
    static final Person ELI = new Person("U0ELI00001", "Eli Novak", "Engineer", Role.EMPLOYEE, "#8a5a1f");
    static final Person BEN = new Person("U0BEN00001", "Ben Okafor", "IT support lead", Role.APPROVER,
            "#2f5f9e");
    static final Person MIA = new Person("U0MIA00001", "Mia Tanaka", "Head of IT", Role.ADMIN, "#8d3c74");
    static final Person HANA = new Person("U0HANA0001", "Hana Lind", "People team", Role.EMPLOYEE, "#9a3b3b");
    static final Person GUS = new Person("U0GUS00001", "Gus Vega", "Contractor, a guest in #it-help",
            Role.GUEST,
            "#5b6470");
    static final Person NOD = new Person("U0NOD00001", "Nod", "App", Role.BOT, "#4a3aa7");

    static final List<Person> HUMANS = List.of(ANA, ELI, BEN, MIA, HANA, GUS);
    static final List<Person> EVERYBODY = List.of(ANA, ELI, BEN, MIA, HANA, GUS, NOD);
    static final List<Person> MEMBERS = List.of(ANA, ELI, BEN, MIA, HANA, NOD);

    private People() {}

    static Optional<Person> byId(String id) {
        return everybody().filter(person -> person.id().equals(id)).findFirst();
    }

    static Optional<Person> byEmail(String email) {
        return HUMANS.stream().filter(person -> person.email().equalsIgnoreCase(email)).findFirst();
    }

    static Optional<Person> byHandle(String handle) {
        return everybody().filter(person -> person.handle().equalsIgnoreCase(handle)).findFirst();
    }

    private static Stream<Person> everybody() {
        return EVERYBODY.stream();
    }
}
