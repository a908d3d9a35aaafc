package no.svarbrev.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** Points in time as text in ISO 8601: whether there is such a one. */
final class PointInTime {

    private PointInTime() {}

    static boolean exists(DateField.Input input, String text) {
        try {
            return switch (input) {
                case DATE -> LocalDate.parse(text) != null;
                case MOMENT -> LocalDateTime.parse(text) != null;
                case MONTH -> YearMonth.parse(text) != null;
                case WEEK -> weekExists(text);
                case TIME -> LocalTime.parse(text) != null;
            };
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static boolean weekExists(String text) {
        int week = Integer.parseInt(text.substring(6));
        LocalDate inside = LocalDate.of(Integer.parseInt(text.substring(0, 4)), 7, 1);
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inside).isValidValue(week);
    }
}
