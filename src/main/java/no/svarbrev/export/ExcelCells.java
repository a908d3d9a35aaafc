package no.svarbrev.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import no.svarbrev.dataset.Cell;
import no.svarbrev.dataset.MissingCodes;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.choice.Missing;

/**
 * Cells for Excel with Norwegian settings: decimal comma, dates as they are written here, an apostrophe before texts that
 * Excel would run as a formula. Numbers are never touched, missing ones included.
 */
record ExcelCells(Values values, MissingCodes codes) implements Cell.Form<String> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm").withZone(OsloTime.ZONE);

    /** The full-width forms are read as the narrow ones where Chinese or Japanese is written. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    @Override
    public String code(String code, String text) {
        return text(values == Values.CODES ? code : text);
    }

    @Override
    public String number(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    @Override
    public String text(String value) {
        return !value.isEmpty() && BEGINS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    @Override
    public String time(Instant value) {
        return TIME.format(value);
    }

    @Override
    public String missing(Missing kind, String words) {
        return values == Values.CODES ? String.valueOf(codes.number(kind)) : text(words);
    }
}
