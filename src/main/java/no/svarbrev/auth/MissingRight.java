package no.svarbrev.auth;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Collectors;
import no.svarbrev.auth.account.Accounts;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;

/** What is said to whoever has not the right: which one it is, and who can give it. */
final class MissingRight {
    private final Accounts accounts = new Accounts();
    private final Database database;

    MissingRight(Database database) {
        this.database = database;
    }

    Future<Problem> of(Demand demand, Place place) {
        return accounts.givers(database.client())
                .map(givers -> new Problem(403, "right_missing", "Du har ikke tilgang", said(demand, place, givers)));
    }

    private static String said(Demand demand, Place place, List<String> givers) {
        String right = demand.oneOf().size() == 1
                ? "rettigheten «" + demand.oneOf().stream().map(Right::word).collect(Collectors.joining()) + "»"
                : "en rettighet";
        return "Det krever " + right + reach(demand, place) + ". Den kan gis av " + String.join(", ", givers) + ".";
    }

    private static String reach(Demand demand, Place place) {
        if (place != Place.HOUSE) {
            return " i denne undersøkelsen";
        }
        return demand.somewhere() ? " i en undersøkelse" : " for alle undersøkelser";
    }
}
