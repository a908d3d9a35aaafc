package no.svarbrev.dataset;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.choice.Missing;

/** A variable as the newest version that has it says, with the values that older ones had besides. Grows while merging. */
final class MergedVariable {
    private final Variable variable;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<Missing> blanks = EnumSet.noneOf(Missing.class);
    private final Set<Integer> versions = new HashSet<>();
    private MissingCodes codes;

    /** @param name unique in the merged table */
    MergedVariable(Variable newest, String name, int version) {
        versions.add(version);
        this.codes = newest.codes();
        this.variable = new Variable(
                name, newest.label(), newest.question(), newest.part(), newest.measure(), List.of(), codes);
        newest.values().forEach(value -> {
            if (value.code().isEmpty()) {
                blanks.add(value.missing());
            } else {
                values.putIfAbsent(value.code(), value);
            }
        });
    }

    /** @param used the number of all merged versions */
    Variable variable(int used) {
        if (versions.size() < used) {
            blanks.add(Missing.NOT_SHOWN);
        }
        List<Value> all = Stream.concat(
                        values.values().stream(), blanks.stream().map(Value::of))
                .toList();
        return new Variable(
                variable.name(),
                variable.label(),
                variable.question(),
                variable.part(),
                variable.measure(),
                all,
                codes.and(MissingCodes.besides(values.keySet())));
    }

    /**
     * The same variable in an older version; what becomes of its cells here.
     *
     * @param codes the code that an old code has become; empty when the mapping says that it has no counterpart
     */
    UnaryOperator<Cell> add(FilledColumn older, int version, Function<String, Optional<String>> codes) {
        versions.add(version);
        this.codes = this.codes.and(older.variable().codes());
        older.variable().values().stream()
                .filter(value -> value.code().isEmpty())
                .forEach(value -> blanks.add(value.missing()));
        Map<Cell, Cell> cells = older.variable().values().stream()
                .filter(value -> !value.code().isEmpty() && older.variable().measure() != Measure.TICK)
                .collect(Collectors.toMap(
                        Value::cell, value -> now(value, version, codes).cell(), (first, second) -> first));
        boolean recodesNumbers =
                older.variable().measure() == Measure.NUMBER && older.column().isWhole();
        return cell -> inMeasure(
                recodesNumbers && cell instanceof Cell.Amount amount
                        ? recoded(amount, codes)
                        : cells.getOrDefault(cell, cell));
    }

    private Value now(Value older, int version, Function<String, Optional<String>> codes) {
        Optional<String> code = codes.apply(older.code());
        Value now = code.map(found -> values.getOrDefault(found, new Value(found, older.text(), older.missing())))
                .orElseGet(() -> apart(older, version));
        if (isListed()) {
            values.putIfAbsent(now.code(), now);
        }
        return now;
    }

    private boolean isListed() {
        return variable.measure() == Measure.CATEGORY || variable.measure() == Measure.NUMBER;
    }

    /** A value without counterpart must not be taken for another that has its code now. */
    private Value apart(Value older, int version) {
        return values.containsKey(older.code())
                ? new Value(older.code() + "_v" + version, older.text(), older.missing())
                : older;
    }

    private static Cell recoded(Cell.Amount amount, Function<String, Optional<String>> codes) {
        String code = amount.value().toPlainString();
        return codes.apply(code)
                .filter(now -> !now.equals(code))
                .<Cell>map(now -> new Cell.Code(now, now))
                .orElse(amount);
    }

    /** A scale of numbers may have become a choice, or the other way. */
    private Cell inMeasure(Cell cell) {
        String code = cell instanceof Cell.Code coded
                ? coded.code()
                : cell instanceof Cell.Amount amount ? amount.value().toPlainString() : "";
        if (code.isEmpty()) {
            return cell;
        }
        return switch (variable.measure()) {
            case CATEGORY -> values.containsKey(code) ? values.get(code).cell() : new Cell.Code(code, code);
            case NUMBER -> code.matches("-?[0-9]+(\\.[0-9]+)?") ? new Cell.Amount(new BigDecimal(code)) : cell;
            case TEXT -> new Cell.Text(code);
            case TICK, TIME -> cell;
        };
    }
}
