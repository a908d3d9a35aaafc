package no.svarbrev.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.function.Consumer;
import no.svarbrev.questionnaire.rule.Limits;

/** A day, a moment, a month, a week or a time of day, written as browsers send it. */
public record DateField(Prompt prompt, Input input, Limits<String> limits) implements Question {
    /** The forms of a point in time, as the inputs of HTML have them. */
    public enum Input {
        DATE("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}", LocalDate::parse),
        MOMENT("datetime-local", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?", LocalDateTime::parse),
        MONTH("month", "[0-9]{4}-[0-9]{2}", YearMonth::parse),
        WEEK("week", "[0-9]{4}-W[0-9]{2}", Input::parseWeek),
        TIME("time", "[0-9]{2}:[0-9]{2}(:[0-9]{2})?", LocalTime::parse);

        private final String type;
        private final String form;
        private final Consumer<String> parser;

        /** @param parser throws where there is no such point in time */
        Input(String type, String form, Consumer<String> parser) {
            this.type = type;
            this.form = form;
            this.parser = parser;
        }

        /** The type of the HTML input. */
        public String type() {
            return type;
        }

        /** Whether the text is written in this form and names a point in time that exists. */
        public boolean accepts(String text) {
            try {
                boolean written = text.matches(form);
                if (written) {
                    parser.accept(text);
                }
                return written;
            } catch (DateTimeException wrong) {
                return false;
            }
        }

        private static void parseWeek(String text) {
            LocalDate inside = LocalDate.of(Integer.parseInt(text.substring(0, 4)), 7, 1);
            IsoFields.WEEK_OF_WEEK_BASED_YEAR
                    .rangeRefinedBy(inside)
                    .checkValidValue(Integer.parseInt(text.substring(6)), IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
    }

    @Override
    public Kind kind() {
        return Kind.DATE;
    }
}
