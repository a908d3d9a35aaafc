package no.svarbrev.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import no.svarbrev.dataset.Cell;

/** Rows of cells as CSV, block by block: the head once, then any number of rows. */
final class CsvText {
    /** The zone of all times in data files, whatever zone the server runs in. */
    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final CsvProfile profile;
    private final Cell.Form<String> form;

    CsvText(CsvProfile profile, Values values) {
        this.profile = profile;
        this.form = profile.cells(values);
    }

    Buffer head(List<String> names) {
        return Buffer.buffer(profile.start() + text(List.of(names)));
    }

    Buffer rows(List<List<Cell>> rows) {
        return Buffer.buffer(text(rows.stream().map(this::fields).toList()));
    }

    private List<String> fields(List<Cell> row) {
        return row.stream().map(cell -> cell.as(form)).toList();
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
