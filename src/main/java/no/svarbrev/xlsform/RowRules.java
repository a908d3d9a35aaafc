package no.svarbrev.xlsform;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which columns and appearances mean something for which type; a cell that would be passed over is refused. */
final class RowRules {
    private static final Set<RowType> ASKED = EnumSet.of(
            RowType.SELECT_ONE,
            RowType.SELECT_MULTIPLE,
            RowType.RANK,
            RowType.TEXT,
            RowType.INTEGER,
            RowType.DECIMAL,
            RowType.RANGE,
            RowType.DATE,
            RowType.TIME,
            RowType.DATETIME,
            RowType.ACKNOWLEDGE);
    private static final Map<String, Set<RowType>> COLUMNS = Map.ofEntries(
            Map.entry("required", ASKED),
            Map.entry("required_message", ASKED),
            Map.entry("constraint", ASKED),
            Map.entry("constraint_message", ASKED),
            Map.entry("default", ASKED),
            Map.entry("read_only", ASKED),
            Map.entry("calculation", EnumSet.of(RowType.CALCULATE, RowType.TEXT, RowType.INTEGER, RowType.DECIMAL)),
            Map.entry("repeat_count", EnumSet.of(RowType.REPEAT)),
            Map.entry("choice_filter", EnumSet.of(RowType.SELECT_ONE, RowType.SELECT_MULTIPLE, RowType.RANK)),
            Map.entry("parameters", EnumSet.of(RowType.RANGE, RowType.TEXT)));
    private static final Set<String> IN_GRID = Set.of("type", "name", "label", "required", "relevant", "appearance");

    /** Looks only; except minimal, multiline, month-year and columns, which choose among SurveyJS's ways. */
    private static final Pattern SELECT_LOOKS = Pattern.compile(
            "minimal|autocomplete|quick|quickcompact|compact|likert|columns(-pack|-[1-9])?|horizontal|vertical|no-buttons");

    private static final Pattern TEXT_LOOKS = Pattern.compile("multiline|numbers|thousands-sep");
    private static final Pattern NUMBER_LOOKS = Pattern.compile(TEXT_LOOKS.pattern() + "|" + Marks.STEP + ".*");
    private static final Pattern DATE_LOOKS = Pattern.compile("no-calendar|month-year");
    private static final Pattern RANGE_LOOKS = Pattern.compile("vertical|no-ticks|picker|distress");
    private static final Pattern GROUP_LOOKS = Pattern.compile("field-list|table-list|compact|" + Marks.START);
    private static final Pattern NOTE_LOOKS =
            Pattern.compile(Marks.TITLE + "|" + Marks.DESCRIPTION + "|" + Marks.COMPLETED);
    private static final Pattern WIDTH = Pattern.compile("w[0-9]{1,2}");

    private RowRules() {}

    static void check(Item item, Faults faults) {
        item.row.cells().forEach((column, cell) -> {
            Set<RowType> types = COLUMNS.get(column.replaceFirst("(?s)::.*", ""));
            boolean no =
                    (column.equals("required") || column.equals("read_only")) && Form.answer(cell) == Form.Answer.NO;
            boolean noted = item.type == RowType.NOTE && column.equals("read_only");
            if (types != null && !types.contains(item.type) && !no && !noted) {
                faults.note(cell, "«" + column + "» has no meaning for this type");
            }
            if (item.grid().isPresent() && !IN_GRID.contains(column.replaceFirst("(?s)::.*", ""))) {
                faults.note(cell, "«" + column + "» is not supported in a table-list");
            }
        });
        Cell appearance = item.row.cell("appearance");
        item.appearances().stream()
                .filter(look -> !WIDTH.matcher(look).matches()
                        && !looks(item.type).matcher(look).matches())
                .forEach(look -> faults.note(appearance, "the appearance «" + look + "» is not supported here"));
    }

    private static Pattern looks(RowType type) {
        return switch (type) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> SELECT_LOOKS;
            case TEXT -> TEXT_LOOKS;
            case INTEGER, DECIMAL -> NUMBER_LOOKS;
            case DATE, TIME, DATETIME -> DATE_LOOKS;
            case RANGE -> RANGE_LOOKS;
            case GROUP, REPEAT, GRID -> GROUP_LOOKS;
            case NOTE -> NOTE_LOOKS;
            case COMMENT_AREA -> Pattern.compile(Marks.COMMENT + "|multiline");
            case CALCULATE, ACKNOWLEDGE -> Pattern.compile("(?!)");
        };
    }
}
