package no.svarbrev.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.svarbrev.platform.Problem;

/** The ids and numbers in addresses, queries and forms: one way from the text to the value. What is none is simply not found. */
public final class PathId {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Whole and not negative, and so long that it always fits. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private PathId() {}

    /** @throws Problem 404 when it is none */
    public static UUID of(RoutingContext ctx, String parameter) {
        return uuid(ctx.pathParam(parameter))
                .orElseThrow(() -> Problem.notFound("unknown_id", "Det finnes ingenting med denne id-en."));
    }

    public static Optional<UUID> uuid(String text) {
        return Optional.ofNullable(text)
                .filter(given -> ID.matcher(given).matches())
                .map(UUID::fromString);
    }

    public static Optional<Long> number(String text) {
        return Optional.ofNullable(text)
                .filter(given -> NUMBER.matcher(given).matches())
                .map(Long::valueOf);
    }

    /** A number from 1, without zeros in front, so that it is written in one way: of a version, for instance. */
    public static Optional<Integer> ordinal(String text) {
        return count(text).filter(number -> !text.startsWith("0"));
    }

    /** A number of at most nine digits: a count, a version, a place in a list. */
    public static Optional<Integer> count(String text) {
        return number(text).filter(number -> text.length() <= 9).map(Long::intValue);
    }
}
