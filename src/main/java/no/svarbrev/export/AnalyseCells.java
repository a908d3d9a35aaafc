package no.svarbrev.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import no.svarbrev.dataset.Cell;
import no.svarbrev.dataset.MissingCodes;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.choice.Missing;

/**
 * Cells for analysis: decimal point, ISO 8601 times with the offset of Oslo, the variable's code of {@link Missing} wherever
 * a value is missing. No answer is altered: it is the codes that keep clear of the answers.
 */
record AnalyseCells(Values values, MissingCodes codes) implements Cell.Form<String> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(OsloTime.ZONE);

    @Override
    public String code(String code, String text) {
        return values == Values.CODES ? code : text;
    }

    @Override
    public String number(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public String time(Instant value) {
        return TIME.format(value);
    }

    @Override
    public String missing(Missing kind, String words) {
        return String.valueOf(codes.number(kind));
    }
}
