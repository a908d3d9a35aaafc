package no.svarbrev.questionnaire.expression.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A date of JavaScript: a point in time in milliseconds, seen from the zone of a clock; NaN when it is no date at all. */
public record Moment(double millis, Clock clock) {
    private static final double LIMIT = 8.64e15;
    private static final double DAY = 86_400_000;
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("EEE MMM dd uuuu HH:mm:ss 'GMT'xx '('zzzz')'", Locale.ENGLISH);

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("-MM-dd'T'HH:mm:ss.SSS'Z'");

    public Moment {
        millis = Math.abs(millis) <= LIMIT ? (millis < 0 ? Math.ceil(millis) : Math.floor(millis)) : Double.NaN;
    }

    static boolean isOne(JsonNode value) {
        return value.isPojo();
    }

    public static Moment of(JsonNode value) {
        return (Moment) ((POJONode) value).getPojo();
    }

    public static Moment now(Clock clock) {
        return new Moment(clock.millis(), clock);
    }

    private static Moment of(ZonedDateTime time, Clock clock) {
        return new Moment(time.toInstant().toEpochMilli(), clock);
    }

    /** Of fields that may be out of their range, as JavaScript counts on: month 14 is March of the next year. */
    public static Moment local(double year, double month, double day, double millisOfDay, Clock clock) {
        double months = year * 12 + month;
        if (!(Math.abs(months) < 4e6) || !(Math.abs(day) < 1.1e8) || !(Math.abs(millisOfDay) < 1e16)) {
            return new Moment(Double.NaN, clock);
        }
        LocalDate first =
                LocalDate.of((int) Math.floor(months / 12), 1 + (int) (months - 12 * Math.floor(months / 12)), 1);
        double sum = (first.toEpochDay() + day - 1) * DAY + millisOfDay;
        if (!(Math.abs(sum) < LIMIT + DAY)) {
            return new Moment(Double.NaN, clock);
        }
        LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochMilli((long) sum), ZoneOffset.UTC);
        return of(wall.atZone(clock.getZone()), clock);
    }

    public JsonNode node() {
        return new POJONode(this);
    }

    public boolean isValid() {
        return !Double.isNaN(millis);
    }

    public ZonedDateTime time() {
        return Instant.ofEpochMilli((long) millis).atZone(clock.getZone());
    }

    public Moment truncated(ChronoUnit unit) {
        return isValid() ? local(LocalTime.from(time()).truncatedTo(unit)) : this;
    }

    /** The same day at midnight; JavaScript keeps the milliseconds. */
    public Moment atMidnight() {
        return isValid() ? new Moment(truncated(ChronoUnit.DAYS).millis() + time().getNano() / 1_000_000, clock) : this;
    }

    private Moment local(LocalTime time) {
        return of(time().toLocalDate().atTime(time).atZone(clock.getZone()), clock);
    }

    @Override
    public String toString() {
        return isValid() ? TEXT.format(time()) : "Invalid Date";
    }

    /** As text in UTC, with six digits and a sign for years that have not four. */
    public JsonNode json() {
        if (!isValid()) {
            return NullNode.getInstance();
        }
        ZonedDateTime utc = time().withZoneSameInstant(ZoneOffset.UTC);
        boolean plain = utc.getYear() >= 0 && utc.getYear() <= 9999;
        return TextNode.valueOf(String.format(plain ? "%04d" : "%+07d", utc.getYear()) + UTC.format(utc));
    }

    /** As the answer of a question that asks for a date. */
    public String answer(boolean withTime) {
        return isValid()
                ? DateTimeFormatter.ofPattern(withTime ? "uuuu-MM-dd'T'HH:mm" : "uuuu-MM-dd")
                        .format(time())
                : "NaN-NaN-NaN";
    }
}
