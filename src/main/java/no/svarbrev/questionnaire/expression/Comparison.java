package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.expression.value.DateText;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Moment;
import no.svarbrev.questionnaire.expression.value.Values;

/** The comparing operators of the expression language. */
public enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    CONTAINS("contains"),
    NOT_CONTAINS("notcontains"),
    ANY_OF("anyof"),
    ALL_OF("allof"),
    NONE_OF("noneof");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As it stands between its values, in the spelling that people use. */
    public String sign() {
        return sign;
    }

    boolean holds(JsonNode left, JsonNode right, boolean ordered) {
        return switch (this) {
            case EQUAL -> Compare.of(left, right).isEqual(ordered);
            case NOT_EQUAL -> !Compare.of(left, right).isEqual(ordered);
            case GREATER -> Compare.of(left, right).isGreater();
            case GREATER_OR_EQUAL ->
                EQUAL.holds(left, right, false) || Compare.of(left, right).isGreater();
            case LESS -> Compare.of(left, right).isLess();
            case LESS_OR_EQUAL ->
                EQUAL.holds(left, right, false) || Compare.of(left, right).isLess();
            case CONTAINS -> new Containment(left).has(right);
            case NOT_CONTAINS -> lacks(left, right);
            case ANY_OF -> anyOf(left, right);
            case ALL_OF -> allOf(left, right);
            case NONE_OF -> !anyOf(left, right);
        };
    }

    /** What says the same when the sides have changed places; empty of those that are not turned. */
    public Optional<Comparison> turned() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> Optional.of(this);
            case GREATER -> Optional.of(LESS);
            case GREATER_OR_EQUAL -> Optional.of(LESS_OR_EQUAL);
            case LESS -> Optional.of(GREATER);
            case LESS_OR_EQUAL -> Optional.of(GREATER_OR_EQUAL);
            case CONTAINS, NOT_CONTAINS, ANY_OF, ALL_OF, NONE_OF -> Optional.empty();
        };
    }

    private static boolean lacks(JsonNode left, JsonNode right) {
        return !JavaScript.isTruthy(left) && !Values.isEmpty(right) || new Containment(left).hasNot(right);
    }

    private static boolean anyOf(JsonNode left, JsonNode right) {
        if (Values.isEmpty(left) || Values.isEmpty(right)) {
            return Values.isEmpty(right);
        }
        if (!left.isArray()) {
            return new Containment(right).has(left);
        }
        Containment whole = new Containment(left);
        return right.isArray()
                ? StreamSupport.stream(right.spliterator(), false).anyMatch(whole::has)
                : whole.has(right);
    }

    private static boolean allOf(JsonNode left, JsonNode right) {
        if (!JavaScript.isTruthy(left) && !Values.isEmpty(right)) {
            return false;
        }
        Containment whole = new Containment(left);
        return right.isArray()
                ? StreamSupport.stream(right.spliterator(), false).allMatch(whole::has)
                : whole.has(right);
    }

    /** Two values held against each other; text beside a date is read as one, and the date only as exact as the text. */
    private record Compare(JsonNode left, JsonNode right) {
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
}
