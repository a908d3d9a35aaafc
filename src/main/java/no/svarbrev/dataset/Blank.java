package no.svarbrev.dataset;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.choice.Missing;

/** The cells without a value that nobody chose: one of each kind, since most cells of a long form are such. */
final class Blank {
    private static final Map<Missing, Cell> CELLS = Arrays.stream(Missing.values())
            .collect(
                    Collectors.toMap(Function.identity(), kind -> Value.of(kind).cell()));

    private Blank() {}

    static Cell of(Missing kind) {
        return CELLS.get(kind);
    }
}
