package no.svarbrev.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as text: ISO 8601, and dates as Norwegians type them where the browser has no calendar. */
final class PointInTime {
    private static final Pattern NORWEGIAN = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})");

    private PointInTime() {}

    /** 1.2.2019 as 2019-02-01, 9.30 as 09:30; anything else as it stands. */
    static String asBrowsersWrite(DateField.Input input, String typed) {
        Matcher day = NORWEGIAN.matcher(typed);
        if (input == DateField.Input.DATE && day.matches()) {
            return String.format(
                    "%s-%02d-%02d", day.group(3), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(1)));
        }
        Matcher clock = CLOCK.matcher(typed);
        if (input == DateField.Input.TIME && clock.matches()) {
            return String.format("%02d:%s", Integer.valueOf(clock.group(1)), clock.group(2));
        }
        return typed;
    }

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
