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

/** Times as people in Norway write and read them. */
public final class OsloTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("nb-NO"));

    private OsloTime() {}

    /** «2. oktober 2017 kl. 08.00». */
    public static String text(Instant time) {
        return DATE_AND_TIME.format(time.atZone(ZONE));
    }

    /** A time with offset, a local time, or a date: then its beginning. */
    static Instant start(String field, String text) {
        return parse(field, text, 0);
    }

    /** A time with offset, a local time, or a date: then its end. */
    static Instant end(String field, String text) {
        return parse(field, text, 1);
    }

    /** In the gap of spring the first minute after it, in the overlap of autumn the first of the two. */
    private static Instant atWall(LocalDateTime time) {
        ZoneOffsetTransition change = ZONE.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(ZONE).toInstant();
    }

    private static Instant parse(String field, String text, int days) {
        try {
            if (!text.matches("[0-9]{4}-.*")) {
                throw new DateTimeException("no year of four digits");
            }
            if (text.length() == 10) {
                return LocalDate.parse(text).plusDays(days).atStartOfDay(ZONE).toInstant();
            }
            boolean offset = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:?[0-9]{2}$");
            return offset ? OffsetDateTime.parse(text).toInstant() : atWall(LocalDateTime.parse(text));
        } catch (DateTimeException wrong) {
            throw Problem.invalid(
                    "not_a_time",
                    "Feltet «" + field + "» må være et tidspunkt, for eksempel 2017-10-02 eller"
                            + " 2017-10-02T08:00:00+02:00.");
        }
    }
}
