package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import no.svarbrev.questionnaire.expression.value.DateText;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Moment;

/** The functions over dates, in the zone of the scope's clock. */
final class DateFunctions {
    private static final Map<String, Double> SHORT_UNITS =
            Map.of("hours", 3_600_000.0, "minutes", 60_000.0, "seconds", 1000.0);

    private final List<JsonNode> arguments;
    private final Clock clock;

    private DateFunctions(List<JsonNode> arguments, Scope scope) {
        this.arguments = arguments;
        this.clock = scope.clock();
    }

    static void into(Map<String, Function> functions) {
        functions.put("getDate", (arguments, scope) -> new DateFunctions(arguments, scope).date());
        functions.put("today", (arguments, scope) -> new DateFunctions(arguments, scope).today());
        functions.put(
                "currentDate",
                (arguments, scope) -> new DateFunctions(arguments, scope).now().node());
        functions.put(
                "currentYear",
                (arguments, scope) -> field(new DateFunctions(arguments, scope).now(), ZonedDateTime::getYear));
        functions.put("getYear", (arguments, scope) -> new DateFunctions(arguments, scope).yearOfOne());
        functions.put("year", (arguments, scope) -> new DateFunctions(arguments, scope).part(ZonedDateTime::getYear));
        functions.put(
                "month", (arguments, scope) -> new DateFunctions(arguments, scope).part(ZonedDateTime::getMonthValue));
        functions.put(
                "day", (arguments, scope) -> new DateFunctions(arguments, scope).part(ZonedDateTime::getDayOfMonth));
        functions.put(
                "weekday",
                (arguments, scope) -> new DateFunctions(arguments, scope)
                        .part(time -> time.getDayOfWeek().getValue() % 7));
        functions.put("age", (arguments, scope) -> new DateFunctions(arguments, scope).age());
        functions.put("dateDiff", (arguments, scope) -> new DateFunctions(arguments, scope).difference());
        functions.put("diffDays", (arguments, scope) -> new DateFunctions(arguments, scope).days());
        functions.put("dateAdd", (arguments, scope) -> new DateFunctions(arguments, scope).later());
    }

    private JsonNode argument(int index) {
        return Function.argument(arguments, index);
    }

    private boolean has(int index) {
        return JavaScript.isTruthy(argument(index));
    }

    private Moment now() {
        return Moment.now(clock);
    }

    private Moment moment(int index) {
        return has(index) ? DateText.moment(argument(index), clock) : now();
    }

    /** The word at the place, or another when it is not there. */
    private String unit(int index, String absent) {
        return has(index) ? argument(index).asText() : absent;
    }

    private JsonNode date() {
        return has(0) ? moment(0).node() : NullNode.getInstance();
    }

    private JsonNode today() {
        Moment today = now().truncated(ChronoUnit.DAYS);
        return arguments.size() == 1 ? plus(today, "days", argument(0)).node() : today.node();
    }

    private JsonNode yearOfOne() {
        return arguments.size() == 1 && has(0) ? field(moment(0), ZonedDateTime::getYear) : MissingNode.getInstance();
    }

    private JsonNode part(ToIntFunction<ZonedDateTime> part) {
        return field(moment(0), part);
    }

    private static JsonNode field(Moment moment, ToIntFunction<ZonedDateTime> part) {
        return JavaScript.of(moment.isValid() ? part.applyAsInt(moment.time()) : Double.NaN);
    }

    private JsonNode age() {
        if (!has(0)) {
            return NullNode.getInstance();
        }
        String unit = unit(1, "years");
        return unit.equals("days") ? JavaScript.of(0) : months(moment(0), now(), unit);
    }

    private JsonNode difference() {
        if (!has(0) || !has(1)) {
            return NullNode.getInstance();
        }
        String unit = unit(2, "days");
        if (unit.equals("days")) {
            return days(moment(0), moment(1));
        }
        Double millis = SHORT_UNITS.get(unit);
        return millis == null
                ? months(moment(0), moment(1), unit)
                : JavaScript.of(
                        Math.ceil(Math.abs(moment(1).millis() - moment(0).millis()) / millis));
    }

    private JsonNode days() {
        boolean both = arguments.size() == 2 && has(0) && has(1);
        return both ? days(moment(0), moment(1)) : JavaScript.of(0);
    }

    private static JsonNode days(Moment from, Moment to) {
        return JavaScript.of(
                from.isValid() && to.isValid()
                        ? Math.abs(to.time().toLocalDate().toEpochDay()
                                - from.time().toLocalDate().toEpochDay())
                        : Double.NaN);
    }

    /** Whole months or years between, a month being over on the same day of the next. */
    private static JsonNode months(Moment from, Moment to, String unit) {
        if (!from.isValid() || !to.isValid()) {
            return JavaScript.of(unit.equals("months") ? Double.NaN : 0);
        }
        ZonedDateTime first = from.time();
        ZonedDateTime second = to.time();
        int months = (second.getYear() - first.getYear()) * 12 + second.getMonthValue() - first.getMonthValue();
        int over = second.getDayOfMonth() < first.getDayOfMonth() ? months - 1 : months;
        return JavaScript.of(unit.equals("months") ? over : over / 12);
    }

    private JsonNode later() {
        return has(0) && has(1) ? plus(moment(0), unit(2, "days"), argument(1)).node() : NullNode.getInstance();
    }

    private static Moment plus(Moment date, String unit, JsonNode amount) {
        if (!date.isValid()) {
            return date;
        }
        ZonedDateTime time = date.time();
        double[] fields = {
            time.getYear(),
            time.getMonthValue() - 1,
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            time.getSecond()
        };
        int field = List.of("years", "months", "days", "hours", "minutes", "seconds")
                .indexOf(unit);
        if (field < 0) {
            return date;
        }
        double sum = JavaScript.number(JavaScript.plus(JavaScript.of(fields[field]), amount));
        fields[field] = sum < 0 ? Math.ceil(sum) : Math.floor(sum);
        double millis = (fields[3] * 60 + fields[4]) * 60_000 + fields[5] * 1000 + time.getNano() / 1_000_000;
        return Moment.local(fields[0], fields[1], fields[2], millis, date.clock());
    }
}
