package no.svarbrev.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.ServerLimits;

/**
 * Which part of a list is asked for: {@code ?limit=100&after=…}, with the {@code next} of the part before. Parameters that the
 * address does not know are refused: who misspells one would take a part for the whole.
 *
 * @param after begin behind the entry with this id; the id of nothing for the beginning
 */
public record Paging(int limit, UUID after) {
    /** Smaller than every id. */
    private static final UUID BEGINNING = new UUID(0, 0);

    private static final Set<String> KNOWN = Set.of("limit", "after");

    /**
     * A part of a list in the API.
     *
     * @param next the {@code after} of the next part; null when there is none
     */
    public record Part<T>(List<T> items, String next) {}

    /** @throws Problem 400 for a parameter that is unknown or has no such value */
    public static Paging of(RoutingContext ctx) {
        ctx.queryParams().names().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badRequest("unknown_parameter", "Parameteren «" + name + "» er ukjent her.");
                });
        return new Paging(
                limit(ctx.queryParams().get("limit")), after(ctx.queryParams().get("after")));
    }

    private static int limit(String text) {
        if (text == null) {
            return ServerLimits.LIST;
        }
        return PathId.ordinal(text)
                .filter(limit -> limit <= ServerLimits.LIST_AT_MOST)
                .orElseThrow(() -> Problem.badRequest(
                        "bad_limit",
                        "Parameteren «limit» må være et tall fra 1 til " + ServerLimits.LIST_AT_MOST + "."));
    }

    private static UUID after(String text) {
        return text == null
                ? BEGINNING
                : PathId.uuid(text)
                        .orElseThrow(() -> Problem.badRequest(
                                "bad_after", "Parameteren «after» må være «next» fra forrige del av listen."));
    }

    /** One more than is shown, which tells whether there is a next part. */
    public int wanted() {
        return limit + 1;
    }

    /** @param found as many as {@link #wanted}, if there are so many */
    public <F, T> Part<T> part(List<F> found, Function<F, T> shown, Function<F, UUID> id) {
        List<F> these = found.subList(0, Math.min(limit, found.size()));
        return new Part<>(
                these.stream().map(shown).toList(),
                found.size() > limit ? id.apply(these.get(limit - 1)).toString() : null);
    }
}
