package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Two values held against each other; text beside a date is read as one, and the date only as exact as the text. */
record Compare(JsonNode left, JsonNode right) {
    private static final int TO_THE_DAY = 11;
    private static final int TO_THE_HOUR = 14;
    private static final int TO_THE_MINUTE = 17;

    static Compare of(JsonNode left, JsonNode right) {
        if (left.isTextual() && right.isPojo()) {
            Moment date = Moment.of(right).truncated(ChronoUnit.SECONDS);
            return new Compare(read(left, date).node(), date.node());
        }
        if (left.isPojo() && right.isTextual()) {
            Moment date = Moment.of(left).truncated(unit(right.textValue().length()));
            return new Compare(date.node(), read(right, date).node());
        }
        return new Compare(left, right);
    }

    boolean isEqual(boolean ordered) {
        return new Equality(ordered).holds(Containment.known(left), Containment.known(right));
    }

    boolean isLess() {
        return bothAreThere() && JavaScript.isLess(left, right);
    }

    boolean isGreater() {
        return bothAreThere() && JavaScript.isLess(right, left);
    }

    private boolean bothAreThere() {
        return !JavaScript.isNothing(left) && !JavaScript.isNothing(right);
    }

    private static ChronoUnit unit(int length) {
        if (length < TO_THE_DAY) {
            return ChronoUnit.DAYS;
        }
        return length < TO_THE_HOUR
                ? ChronoUnit.HOURS
                : length < TO_THE_MINUTE ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    }

    /** Empty text is now. */
    private static Moment read(JsonNode text, Moment beside) {
        boolean empty = text.textValue().isEmpty();
        Moment read = empty ? Moment.now(beside.clock()) : DateText.moment(text, beside.clock());
        return hasTime(beside) ? read : read.atMidnight();
    }

    private static boolean hasTime(Moment date) {
        if (!date.isValid()) {
            return false;
        }
        ZonedDateTime time = date.time();
        return time.getHour() > 0 || time.getMinute() > 0 || time.getSecond() > 0;
    }
}
