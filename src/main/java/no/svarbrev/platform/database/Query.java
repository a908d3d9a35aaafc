package no.svarbrev.platform.database;

import io.vertx.core.MultiMap;
import java.util.Collection;
import java.util.stream.Collectors;
import no.svarbrev.platform.Problem;

/** What stands after the question mark of an address. A parameter that the address does not take is a slip, and never swallowed. */
public final class Query {
    /** So much of an unknown name is said back. */
    private static final int SHOWN = 40;

    private Query() {}

    /** @throws Problem 400 that names the first parameter that is none of the known ones, and those that are */
    public static void refuseUnknown(MultiMap query, Collection<String> known) {
        query.names().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.badRequest("unknown_parameter", detail(name, known));
        });
    }

    private static String detail(String name, Collection<String> known) {
        String taken = known.isEmpty()
                ? "Adressen tar ingen parametere."
                : "Adressen tar " + known.stream().map(each -> "«" + each + "»").collect(Collectors.joining(" og "))
                        + ".";
        return "Parameteren «" + name.substring(0, Math.min(name.length(), SHOWN)) + "» finnes ikke her. " + taken;
    }
}
