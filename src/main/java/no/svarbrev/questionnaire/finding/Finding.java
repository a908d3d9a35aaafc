package no.svarbrev.questionnaire.finding;

import java.util.Arrays;

/**
 * Something in a questionnaire file that an author should know: what, how serious, where, and in words.
 *
 * @param pointer the place (RFC 6901); empty for the whole file
 * @param line counted from one
 */
public record Finding(FindingCode code, String pointer, int line, String norwegian, String english) {
    private static final int LONGEST_DETAIL = 200;

    /** A detail of a message that is not the same in both languages. */
    public record Words(String norwegian, String english) {}

    /** On the first line, until the line is looked up. */
    public static Finding of(FindingCode code, String pointer, Object... details) {
        return new Finding(
                code,
                pointer,
                1,
                code.norwegian()
                        .formatted(Arrays.stream(details)
                                .map(detail -> shown(detail instanceof Words words ? words.norwegian() : detail))
                                .toArray()),
                code.english()
                        .formatted(Arrays.stream(details)
                                .map(detail -> shown(detail instanceof Words words ? words.english() : detail))
                                .toArray()));
    }

    /** Whatever stands in a file, a message about it is short and of one line. */
    private static String shown(Object detail) {
        String text = detail.toString().replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** The same of another place. */
    public Finding at(String place) {
        return place.equals(pointer) ? this : new Finding(code, place, line, norwegian, english);
    }

    public Finding onLine(int place) {
        return new Finding(code, pointer, place, norwegian, english);
    }

    /** In nynorsk and bokmål the Norwegian one. */
    public String message(String language) {
        return "en".equals(language) ? english : norwegian;
    }

    @Override
    public String toString() {
        return Pointer.told(pointer) + ": " + english;
    }
}
