package no.svarbrev.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.dataset.Cell;
import no.svarbrev.questionnaire.Missing;

/**
 * Cells for analysis: decimal point, ISO 8601 times with the offset of Oslo, the number of {@link Missing} wherever a value
 * is missing. A text that someone wrote as just such a number (-9) gets a true minus sign (U+2212), so that an answer is
 * never taken for a missing one; nothing else is altered.
 */
record AnalyseCells(Values values) implements Cell.Form<String> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(CsvText.ZONE);
    private static final Set<String> TAKEN = Arrays.stream(Missing.values())
            .filter(kind -> kind != Missing.NONE)
            .map(kind -> String.valueOf(kind.number()))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String code(String code, String text) {
        return values == Values.CODES ? code : text(text);
    }

    @Override
    public String number(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public String text(String value) {
        return TAKEN.contains(value.strip()) ? value.replace('-', '\u2212') : value;
    }

    @Override
    public String time(Instant value) {
        return TIME.format(value);
    }

    @Override
    public String missing(Missing kind, String words) {
        return String.valueOf(kind.number());
    }
}
