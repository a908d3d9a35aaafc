package no.svarbrev.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import no.svarbrev.dataset.Cell;
import no.svarbrev.dataset.MissingCodes;

/** The two ways of CSV. Both are UTF-8 and quoted as in RFC 4180; neither has a {@code sep=} line. */
enum CsvProfile {
    /** For R, Stata, SPSS and Python: comma, LF, no byte order mark. */
    ANALYSE(',', LineDelimiter.LF, "", Values.CODES) {
        @Override
        Cell.Form<String> cells(Values values, MissingCodes codes) {
            return new AnalyseCells(values, codes);
        }
    },
    /** For Excel with Norwegian settings: semicolon, CRLF, byte order mark. */
    EXCEL(';', LineDelimiter.CRLF, "\ufeff", Values.LABELS) {
        @Override
        Cell.Form<String> cells(Values values, MissingCodes codes) {
            return new ExcelCells(values, codes);
        }
    };

    private final char separator;
    private final LineDelimiter lineEnd;
    private final String start;
    private final Values usual;

    CsvProfile(char separator, LineDelimiter lineEnd, String start, Values usual) {
        this.separator = separator;
        this.lineEnd = lineEnd;
        this.start = start;
        this.usual = usual;
    }

    abstract Cell.Form<String> cells(Values values, MissingCodes codes);

    CsvWriter writer(Writer to) {
        return CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(lineEnd)
                .build(to);
    }

    /** What the file begins with. */
    String start() {
        return start;
    }

    /** What stands for a choice when nobody says otherwise. */
    Values usual() {
        return usual;
    }
}
