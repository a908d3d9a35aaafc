package no.svarbrev.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.svarbrev.dataset.Cell;
import no.svarbrev.dataset.MissingCodes;
import no.svarbrev.dataset.Variable;

/** Rows of cells as CSV, block by block: the head once, then any number of rows. */
final class CsvText {
    private final CsvProfile profile;
    private final IntFunction<Cell.Form<String>> forms;

    private CsvText(CsvProfile profile, IntFunction<Cell.Form<String>> forms) {
        this.profile = profile;
        this.forms = forms;
    }

    /** A file with a column for each of the variables, each with its own codes of missing. */
    static CsvText of(CsvProfile profile, Values values, List<Variable> variables) {
        List<Cell.Form<String>> forms = variables.stream()
                .map(variable -> profile.cells(values, variable.codes()))
                .toList();
        return new CsvText(profile, forms::get);
    }

    /** A file in which no cell is missing. */
    static CsvText ofCodebook(CsvProfile profile) {
        Cell.Form<String> form = profile.cells(profile.usual(), MissingCodes.USUAL);
        return new CsvText(profile, column -> form);
    }

    Buffer head(List<String> names) {
        return Buffer.buffer(profile.start() + text(List.of(names)));
    }

    Buffer rows(List<List<Cell>> rows) {
        return Buffer.buffer(text(rows.stream().map(this::fields).toList()));
    }

    private List<String> fields(List<Cell> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column).as(forms.apply(column)))
                .toList();
    }

    private String text(List<List<String>> records) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = profile.writer(text)) {
            records.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
