package org.resetdesk.promise.matrix;

import java.util.function.Function;
import org.resetdesk.People;
import org.resetdesk.Person;

/** Who calls: a column of the table. */
enum Caller {
    NOBODY("nobody", People::stranger),
    APPLICANT("applicant", People::applicant),
    REQUESTER("requester", People::requester),
    SUPPORT("support", People::supportAgent),
    SUPERVISOR("supervisor", People::supervisor),
    DISTRIBUTOR("distributor", People::distributor),
    ADMINISTRATOR("admin", People::administrator);

    private final String shortly;
    private final Function<People, Person> made;

    Caller(String shortly, Function<People, Person> made) {
        this.shortly = shortly;
        this.made = made;
    }

    String shortly() {
        return shortly;
    }

    Person among(People people) {
        return made.apply(people);
    }
}
