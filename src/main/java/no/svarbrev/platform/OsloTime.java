package no.svarbrev.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Map;

/** Times as people in Norway write and read them. */
public final class OsloTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final String NORWEGIAN = "d. MMMM yyyy 'kl.' HH.mm";
    private static final Map<String, DateTimeFormatter> DATE_AND_TIME = Map.of(
            "nb", DateTimeFormatter.ofPattern(NORWEGIAN, Locale.forLanguageTag("nb-NO")),
            "nn", DateTimeFormatter.ofPattern(NORWEGIAN, Locale.forLanguageTag("nn-NO")),
            "en", DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK));

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private OsloTime() {}

    /** «2. oktober 2017 kl. 08.00». */
    public static String text(Instant time) {
        return text(time, "nb");
    }

    /** In another language: «2 October 2017 at 08:00»; in bokmål where there is no such language here. */
    public static String text(Instant time, String language) {
        return DATE_AND_TIME.getOrDefault(language, DATE_AND_TIME.get("nb")).format(time.atZone(ZONE));
    }

    /** A time with offset, a local time, or a date: then its beginning. */
    public static Instant start(String field, String text) {
        return parse(field, text, 0);
    }

    /** A time with offset, a local time, or a date: then its end. */
    public static Instant end(String field, String text) {
        return parse(field, text, 1);
    }

    /** Times that some part of the system cannot hold are slips of the finger. */
    private static Instant parse(String field, String text, int days) {
        try {
            Instant time = parse(text, days);
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw new DateTimeException("far away");
            }
            return time;
        } catch (DateTimeException wrong) {
            throw Problem.invalid(
                    "not_a_time",
                    "Feltet «" + field + "» må være et tidspunkt, for eksempel 2017-10-02 eller"
                            + " 2017-10-02T08:00:00+02:00.");
        }
    }

    private static Instant parse(String text, int days) {
        if (text.length() == 10) {
            return LocalDate.parse(text).plusDays(days).atStartOfDay(ZONE).toInstant();
        }
        boolean offset = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:?[0-9]{2}$");
        return offset ? OffsetDateTime.parse(text).toInstant() : atWall(LocalDateTime.parse(text));
    }

    /** In the gap of spring the first minute after it, in the overlap of autumn the first of the two. */
    private static Instant atWall(LocalDateTime time) {
        ZoneOffsetTransition change = ZONE.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(ZONE).toInstant();
    }
}
