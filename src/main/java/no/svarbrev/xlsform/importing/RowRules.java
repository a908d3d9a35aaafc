package no.svarbrev.xlsform.importing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Marks;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.rows.YesOrNo;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Faults;

/** Which columns and appearances mean something for which type; what is passed over is told of, what is asked for refused. */
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
    private static final Set<String> IN_GRID =
            Set.of("type", "name", "label", "required", "relevant", "appearance", "disabled");

    /** What no row of a grid needs: it says nothing of what is asked. */
    private static final Set<String> PASSED_OVER_IN_GRID = Set.of("hint", "required_message", "parameters");

    /** It fills the choices from a file beside the form. */
    private static final String SEARCH = "search(";

    private static final String OWN_MARK = "svarbrev-";

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
        item.row().cells().forEach((key, cell) -> {
            String column = key.replaceFirst("(?s)::.*", "");
            Set<RowType> types = COLUMNS.get(column);
            boolean no = (column.equals("required") || column.equals("read_only")) && YesOrNo.of(cell) == YesOrNo.NO;
            boolean noted = item.type() == RowType.NOTE && column.equals("read_only");
            if (types != null && !types.contains(item.type()) && !no && !noted) {
                withoutMeaning(column, cell, faults);
            }
            if (item.grid().isPresent() && PASSED_OVER_IN_GRID.contains(column)) {
                faults.finding(cell, "«" + column + "» is passed over in a table-list");
            } else if (item.grid().isPresent() && !IN_GRID.contains(column)) {
                faults.note(cell, "«" + column + "» is not supported in a table-list");
            }
        });
        item.appearances().stream()
                .filter(look -> !WIDTH.matcher(look).matches()
                        && !looks(item.type()).matcher(look).matches())
                .forEach(look -> unknownLook(look, item.row().cell("appearance"), faults));
    }

    private static void withoutMeaning(String column, Cell cell, Faults faults) {
        String told = "«" + column + "» has no meaning for this type";
        if (column.equals("calculation")) {
            faults.note(cell, told);
        } else {
            faults.finding(cell, told + " and is passed over");
        }
    }

    private static void unknownLook(String look, Cell cell, Faults faults) {
        if (look.startsWith(SEARCH) || look.startsWith(OWN_MARK)) {
            faults.note(cell, "the appearance «" + look + "» is not supported here");
        } else {
            faults.finding(cell, "the appearance «" + look + "» is passed over");
        }
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
