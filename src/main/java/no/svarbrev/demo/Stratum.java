package no.svarbrev.demo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom a line of the quota table is about: everybody, or those who have given certain answers so far. */
record Stratum(List<Condition> conditions) {
    private static final String EVERYBODY = "all";

    /** Reads {@code all} or {@code organisering=i_nav & antall_deltakere<20}. */
    static Stratum parse(String text) {
        return new Stratum(
                text.equals(EVERYBODY)
                        ? List.of()
                        : Stream.of(text.split("&")).map(Condition::parse).toList());
    }

    boolean holds(Respondent respondent) {
        return conditions.stream().allMatch(condition -> condition.holds(respondent));
    }

    record Condition(String key, String sign, String value) {
        private static final Pattern SHAPE = Pattern.compile("([^=<>]+)(=|<|>=)(.+)");

        static Condition parse(String text) {
            Matcher parts = SHAPE.matcher(text.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not a condition: " + text);
            }
            return new Condition(parts.group(1), parts.group(2), parts.group(3));
        }

        boolean holds(Respondent respondent) {
            return switch (sign) {
                case "=" -> respondent.said(key, value);
                case "<" -> respondent.number(key).stream().anyMatch(number -> number < limit());
                default -> respondent.number(key).stream().anyMatch(number -> number >= limit());
            };
        }

        private double limit() {
            return Double.parseDouble(value);
        }
    }
}
