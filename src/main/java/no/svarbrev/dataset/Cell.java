package no.svarbrev.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import no.svarbrev.questionnaire.choice.Missing;

/** What one response has in one column: a value, or the way it is missing. Never empty and never null. */
public sealed interface Cell {
    /** What a reader of the dataset makes of each kind of cell. */
    interface Form<T> {
        /** One of the variable's values; for an option, «1» or «0». */
        T code(String code, String text);

        T number(BigDecimal value);

        T text(String value);

        T time(Instant value);

        /** The words are those of the choice when «don't know» or «refused» was chosen. */
        T missing(Missing kind, String words);
    }

    <T> T as(Form<T> form);

    /** {@link Missing#NONE} for a value. */
    default Missing missing() {
        return Missing.NONE;
    }

    record Code(String code, String text) implements Cell {
        @Override
        public <T> T as(Form<T> form) {
            return form.code(code, text);
        }
    }

    record Amount(BigDecimal value) implements Cell {
        @Override
        public <T> T as(Form<T> form) {
            return form.number(value);
        }
    }

    record Text(String value) implements Cell {
        @Override
        public <T> T as(Form<T> form) {
            return form.text(value);
        }
    }

    record Time(Instant value) implements Cell {
        @Override
        public <T> T as(Form<T> form) {
            return form.time(value);
        }
    }

    record Absent(Missing missing, String words) implements Cell {
        @Override
        public <T> T as(Form<T> form) {
            return form.missing(missing, words);
        }
    }
}
