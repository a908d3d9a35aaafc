package no.svarbrev.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.dataset.Cell;
import no.svarbrev.dataset.Dataset;
import no.svarbrev.dataset.Measure;
import no.svarbrev.dataset.MissingCodes;
import no.svarbrev.dataset.MissingWords;
import no.svarbrev.dataset.Value;
import no.svarbrev.dataset.Variable;
import no.svarbrev.questionnaire.choice.Missing;

/**
 * What stands in the data file, as a table: a row for each variable and each value it can have, missing ones included. A
 * variable with open values (numbers, texts, times) has a first row without a value.
 */
final class Codebook {
    /**
     * {@code verdi} is what stands in the data file with codes, {@code svarkode} the code of the choice among the answers:
     * they differ where the choice has a code of its own kind (-8 and vet_ikke). {@code manglende} says what is no answer; «vet
     * ikke» is one.
     */
    static final List<String> COLUMNS = List.of(
            "variabel",
            "sporsmal",
            "del",
            "tekst",
            "type",
            "verdi",
            "verditekst",
            "svarkode",
            "manglende",
            "forklaring");

    /** The versions that had the variable; only where there are several. */
    private static final String VERSIONS = "versjoner";

    private Codebook() {}

    static List<String> columns(Dataset dataset) {
        return isMerged(dataset)
                ? Stream.concat(COLUMNS.stream(), Stream.of(VERSIONS)).toList()
                : COLUMNS;
    }

    private static boolean isMerged(Dataset dataset) {
        return dataset.versions().size() > 1;
    }

    static List<List<Cell>> rows(Dataset dataset) {
        return dataset.variables().stream()
                .flatMap(variable -> isMerged(dataset) ? merged(dataset, variable) : rows(variable))
                .toList();
    }

    private static Stream<List<Cell>> merged(Dataset dataset, Variable variable) {
        String versions =
                dataset.versionsWith(variable).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return rows(variable)
                .map(row -> Stream.concat(row.stream(), Stream.of(new Cell.Text(versions)))
                        .toList());
    }

    private static Stream<List<Cell>> rows(Variable variable) {
        Stream<List<Cell>> open =
                isOpen(variable) ? Stream.of(row(variable, new Cell.Text(""), "", "", "", "")) : Stream.empty();
        return Stream.concat(open, variable.values().stream().map(value -> row(variable, value)));
    }

    private static boolean isOpen(Variable variable) {
        return variable.values().stream().allMatch(Value::isMissing);
    }

    private static List<Cell> row(Variable variable, Value value) {
        return value.isMissing()
                ? row(
                        variable,
                        new Cell.Amount(BigDecimal.valueOf(variable.codes().number(value.missing()))),
                        value.text(),
                        value.code(),
                        value.missing().isAnswer() ? "" : MissingWords.label(value.missing()),
                        meaning(variable, value.missing()))
                : row(variable, new Cell.Text(value.code()), value.text(), chosen(variable, value), "", "");
    }

    private static String meaning(Variable variable, Missing kind) {
        String meaning = MissingWords.meaning(kind);
        return variable.codes().equals(MissingCodes.USUAL)
                ? meaning
                : meaning + " Koden er en annen enn " + kind.number() + ", som kan være et svar her.";
    }

    /** A tick is 1 or 0 in the file; among the answers it is the option's code, which stands in {@code del}. */
    private static String chosen(Variable variable, Value value) {
        return variable.measure() == Measure.TICK ? "" : value.code();
    }

    private static List<Cell> row(Variable variable, Cell value, String... texts) {
        Stream<String> start = Stream.of(
                variable.name(),
                variable.question(),
                variable.part(),
                variable.label(),
                variable.measure().word());
        return Stream.of(
                        start.map(Cell.Text::new),
                        Stream.of(value),
                        Stream.of(texts).map(Cell.Text::new))
                .flatMap(cells -> cells)
                .map(Cell.class::cast)
                .toList();
    }
}
