package no.svarbrev.questionnaire.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates from values, as JavaScript reads them: text in the forms of ISO 8601, or numbers in the order of Americans. */
public final class DateText {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?"
            + "(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,30}))?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?");
    private static final String TIME = "(?: ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?";
    private static final String NEXT = "(?:(?:-|[ ,./]+)([0-9]{1,9}))?";
    private static final Pattern LOOSE = Pattern.compile("[ ,./-]*([0-9]{1,9})" + NEXT + NEXT + TIME + "[ ,./]*");
    private static final int LONGEST = 60;
    private static final int LAST_DAY = 31;
    private static final double MINUTE = 60_000;

    /** How a date that was worked out stands among the answers; no field of a form gives an answer such. */
    private static final Pattern STORED =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");

    private static final int STORED_LENGTH = 24;

    private final Clock clock;

    private DateText(Clock clock) {
        this.clock = clock;
    }

    public static Moment moment(JsonNode value, Clock clock) {
        if (value.isTextual()) {
            String text = value.textValue();
            boolean day = text.indexOf('T') <= 0 && DAY.matcher(text).find();
            return new DateText(clock).read(day ? text + "T00:00:00" : text);
        }
        return value.isContainerNode()
                ? new DateText(clock).read(JavaScript.text(value))
                : new Moment(JavaScript.number(value), clock);
    }

    /** A date that was worked out is one still when it is read from the answers, where it stands as text; else the answer. */
    public static JsonNode inAnswer(JsonNode answer, Clock clock) {
        if (!answer.isTextual()
                || answer.textValue().length() != STORED_LENGTH
                || !STORED.matcher(answer.textValue()).matches()) {
            return answer;
        }
        Moment read = moment(answer, clock);
        return read.isValid() ? read.node() : answer;
    }

    private Moment read(String text) {
        if (text.length() > LONGEST) {
            return none();
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso(iso);
        }
        Matcher loose = LOOSE.matcher(text);
        return loose.matches() ? loose(loose) : none();
    }

    private Moment none() {
        return new Moment(Double.NaN, clock);
    }

    private Moment iso(Matcher parts) {
        int hour = number(parts.group(4), 0);
        double time = time(hour, number(parts.group(5), 0), number(parts.group(6), 0));
        double millis = parts.group(7) == null ? 0 : Math.floor(Double.parseDouble("0." + parts.group(7)) * 1000);
        if (hour == 24 && time + millis > 24 * 60 * MINUTE) {
            return none();
        }
        boolean isLocal = parts.group(4) != null && parts.group(8) == null;
        Moment wall = date(
                number(parts.group(1), 0),
                number(parts.group(2), 1),
                number(parts.group(3), 1),
                time + millis,
                isLocal ? clock : clock.withZone(ZoneOffset.UTC));
        return new Moment(wall.millis() - offset(parts.group(8)), clock);
    }

    private static double offset(String text) {
        if (text == null || text.equals("Z")) {
            return 0;
        }
        int minutes = Integer.parseInt(text.substring(1, 3)) * 60 + Integer.parseInt(text.substring(4));
        return (text.charAt(0) == '-' ? -minutes : minutes) * MINUTE;
    }

    /** Month, day, year, or the year first when that is no day; one of what is missing, in this or the last century. */
    private Moment loose(Matcher parts) {
        double time = time(number(parts.group(4), 0), number(parts.group(5), 0), number(parts.group(6), 0));
        int first = number(parts.group(1), 1);
        int second = number(parts.group(2), 1);
        int third = number(parts.group(3), 1);
        return first >= 1 && first <= LAST_DAY
                ? date(inCentury(third), first, second, time, clock)
                : date(inCentury(first), second, third, time, clock);
    }

    private static int inCentury(int year) {
        return year > 99 ? year : year + (year < 50 ? 2000 : 1900);
    }

    /** NaN for what no clock shows. */
    private static double time(int hour, int minute, int second) {
        return hour > 24 || minute > 59 || second > 59 ? Double.NaN : (hour * 60.0 + minute) * MINUTE + second * 1000.0;
    }

    private static Moment date(int year, int month, int day, double time, Clock clock) {
        boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= LAST_DAY;
        return Moment.local(year, possible ? month - 1 : Double.NaN, day, time, clock);
    }

    private static int number(String digits, int absent) {
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
