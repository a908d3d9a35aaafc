package no.svarbrev.xlsform.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.workbook.SheetRow;

/** The rows of the sheet survey as a tree of groups, repeats and questions. */
public final class SurveyTree {
    private static final Pattern SECTION = Pattern.compile("(begin|end)[ _]+(group|repeat)");
    private static final Pattern SELECT = Pattern.compile(
            "(select[ _]one(?: from)?|select1|select[ _]multiple(?: from)?|select all that apply(?: from)?"
                    + "|rank)\\s+(\\S+)(\\s+(?:or_other|or other|or specify other))?");
    private static final Map<String, RowType> TYPES = Map.ofEntries(
            Map.entry("text", RowType.TEXT),
            Map.entry("string", RowType.TEXT),
            Map.entry("integer", RowType.INTEGER),
            Map.entry("int", RowType.INTEGER),
            Map.entry("decimal", RowType.DECIMAL),
            Map.entry("range", RowType.RANGE),
            Map.entry("date", RowType.DATE),
            Map.entry("time", RowType.TIME),
            Map.entry("datetime", RowType.DATETIME),
            Map.entry("note", RowType.NOTE),
            Map.entry("calculate", RowType.CALCULATE),
            Map.entry("acknowledge", RowType.ACKNOWLEDGE),
            Map.entry("trigger", RowType.ACKNOWLEDGE));

    /** What the server notes anyway; nothing is asked. */
    private static final Set<String> IGNORED = Set.of("start", "end", "today");

    /** What a telephone knows of itself; nothing is asked, and who has a personal link needs none of it. */
    private static final Set<String> OF_THE_DEVICE = Set.of(
            "deviceid",
            "device id",
            "phonenumber",
            "phone number",
            "simserial",
            "sim id",
            "subscriberid",
            "subscriber id",
            "username",
            "email",
            "audit",
            "start-geopoint",
            "background-audio",
            "get device id",
            "get phone number",
            "get sim id",
            "get subscriber id",
            "get start time",
            "get end time",
            "get today",
            "start time",
            "end time");

    /** What a telephone records; here one writes what it is about. */
    private static final Map<String, String> AS_TEXT = Map.ofEntries(
            Map.entry("image", "a picture"),
            Map.entry("photo", "a picture"),
            Map.entry("audio", "a sound"),
            Map.entry("video", "a film"),
            Map.entry("file", "a file"),
            Map.entry("tel", "a number from the telephone's list"),
            Map.entry("barcode", "a bar code"),
            Map.entry("geopoint", "a place on a map"),
            Map.entry("location", "a place on a map"),
            Map.entry("geotrace", "a line on a map"),
            Map.entry("geoshape", "an area on a map"));

    private final Faults faults;
    private final List<Item> top = new ArrayList<>();
    private final Deque<Item> open = new ArrayDeque<>();

    private SurveyTree(Faults faults) {
        this.faults = faults;
    }

    public static List<Item> of(List<SheetRow> rows, Faults faults) {
        SurveyTree tree = new SurveyTree(faults);
        rows.forEach(tree::add);
        tree.open.forEach(section ->
                faults.note(section.row().cell("type"), "«" + section.row().text("type") + "» is never ended"));
        return tree.top;
    }

    private void add(SheetRow row) {
        String type = String.join(" ", row.text("type").split("\\s+"));
        String folded = type.toLowerCase(Locale.ROOT);
        if (YesOrNo.of(row.cell("disabled")) == YesOrNo.YES) {
            faults.finding(row.cell("disabled"), "the row is disabled and passed over");
            return;
        }
        if (type.isEmpty()) {
            untyped(row);
            return;
        }
        Matcher section = SECTION.matcher(folded);
        if (section.matches()) {
            section(row, section.group(1).equals("begin"), section.group(2).equals("repeat"));
        } else if (OF_THE_DEVICE.contains(folded)) {
            faults.finding(row.cell("type"), "«" + type + "» is passed over: it asks nothing of the respondent");
        } else if (folded.matches("hidden( .*)?")) {
            hidden(row);
        } else if (!IGNORED.contains(folded)) {
            question(row, type, folded);
        }
    }

    /** A value that nobody sees. */
    private void hidden(SheetRow row) {
        if (row.has("calculation") || row.has("default")) {
            faults.finding(row.cell("type"), "«hidden» is read as a calculate row");
            stands(new Item(RowType.CALCULATE, "", false, row, open.peek()));
        } else {
            faults.finding(row.cell("type"), "«hidden» is passed over: nothing gives it a value");
        }
    }

    /** A row of remarks has no name, and nothing asked. */
    private void untyped(SheetRow row) {
        if (row.has("name") || row.cells().keySet().stream().anyMatch(column -> column.startsWith("label"))) {
            faults.note(row.cell("type"), "the row has no type");
        }
    }

    private void section(SheetRow row, boolean begins, boolean repeat) {
        if (begins) {
            RowType type = repeat ? RowType.REPEAT : isGrid(row) ? RowType.GRID : RowType.GROUP;
            Item section = new Item(type, "", false, row, open.peek());
            if (open.size() >= 20) {
                faults.note(row.cell("type"), "groups are nested deeper than 20");
                return;
            }
            stands(section);
            open.push(section);
        } else if (open.isEmpty() || (open.peek().type() == RowType.REPEAT) != repeat) {
            faults.note(row.cell("type"), "«" + row.text("type") + "» ends nothing that stands open here");
        } else {
            open.pop();
        }
    }

    private static boolean isGrid(SheetRow row) {
        return List.of(row.text("appearance").split("\\s+")).contains("table-list");
    }

    private void stands(Item item) {
        if (open.isEmpty()) {
            top.add(item);
        } else {
            open.peek().add(item);
        }
    }

    private void question(SheetRow row, String type, String folded) {
        Matcher select = SELECT.matcher(type);
        if (TYPES.containsKey(folded)) {
            RowType known = TYPES.get(folded);
            boolean comment = known == RowType.TEXT
                    && List.of(row.text("appearance").split("\\s+")).contains(Marks.COMMENT);
            stands(new Item(comment ? RowType.COMMENT_AREA : known, "", false, row, open.peek()));
        } else if (AS_TEXT.containsKey(folded)) {
            faults.finding(
                    row.cell("type"),
                    "«" + type + "» is read as text: " + AS_TEXT.get(folded) + " cannot be sent here");
            stands(new Item(RowType.TEXT, "", false, row, open.peek()));
        } else if (select.matches()) {
            RowType kind = select.group(1).startsWith("rank")
                    ? RowType.RANK
                    : select.group(1).matches("select[ _](multiple|all).*")
                            ? RowType.SELECT_MULTIPLE
                            : RowType.SELECT_ONE;
            stands(new Item(kind, select.group(2), select.group(3) != null, row, open.peek()));
        } else {
            faults.note(row.cell("type"), "the type «" + type + "» is not supported");
        }
    }
}
