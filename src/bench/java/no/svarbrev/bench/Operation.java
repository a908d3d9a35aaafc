package no.svarbrev.bench;

import io.vertx.core.Future;

/** Something that people do to the server. */
interface Operation {
    /** Makes ready one who does it again and again; what that takes is not measured. */
    Future<Person> person();

    /** One who does it, on a connection of their own. */
    interface Person {
        Future<?> act();
    }

    /** What needs no making ready. */
    static Operation of(Person person) {
        return () -> Future.succeededFuture(person);
    }
}
