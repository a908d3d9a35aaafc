package no.svarbrev.export;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.svarbrev.dataset.Dataset;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Query;

/** Which CSV is asked for: {@code ?profile=analyse|excel&values=codes|labels}; without them, analyse, with codes. */
record CsvRequest(CsvProfile profile, Values values) {

    /** @throws Problem 400 for an unknown profile or unknown values, and for any other parameter */
    static CsvRequest of(MultiMap query) {
        return of(query, List.of("profile", "values"));
    }

    /** In a codebook all values stand.
     *
     * @throws Problem 400 for an unknown profile, and for any other parameter */
    static CsvRequest ofCodebook(MultiMap query) {
        return of(query, List.of("profile"));
    }

    private static CsvRequest of(MultiMap query, List<String> parameters) {
        Query.refuseUnknown(query, parameters);
        CsvProfile profile = one(query, "profile", CsvProfile.ANALYSE);
        return new CsvRequest(profile, one(query, "values", profile.usual()));
    }

    private static <E extends Enum<E>> E one(MultiMap query, String parameter, E otherwise) {
        String given = query.get(parameter);
        return given == null
                ? otherwise
                : Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                        .filter(known -> word(known).equals(given))
                        .findFirst()
                        .orElseThrow(() -> unknown(parameter, otherwise.getDeclaringClass()));
    }

    private static <E extends Enum<E>> Problem unknown(String parameter, Class<E> known) {
        String words = Arrays.stream(known.getEnumConstants())
                .map(value -> "«" + word(value) + "»")
                .collect(Collectors.joining(" eller "));
        return Problem.badRequest("unknown_" + parameter, "Parameteren «" + parameter + "» må være " + words + ".");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    CsvText text(Dataset dataset) {
        return CsvText.of(profile, values, dataset.variables());
    }

    CsvText codebook() {
        return CsvText.ofCodebook(profile);
    }

    /** As it stands in file names. */
    String profileName() {
        return word(profile);
    }
}
