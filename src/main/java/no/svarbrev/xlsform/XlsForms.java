package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** XLSForm workbooks to SurveyJS definitions and back. What cannot be converted is refused, all of it together. */
public final class XlsForms {
    private static final String UNTITLED = "form";

    private XlsForms() {}

    /** @param findings what was read in another way than it is written, or passed over: nothing that is asked changes */
    public record Reading(ObjectNode definition, List<XlsFormFault> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads no more of the stream than a workbook may have.
     *
     * @param name what the form is called when neither a title nor an identifier stands in it
     */
    public static Reading reading(InputStream workbook, String name) throws IOException {
        return reading(workbook.readNBytes(SafeWorkbook.MAX_FILE + 1), name);
    }

    /**
     * The definition that asks what the form asks.
     *
     * @throws FaultyXlsForm with every fault of the form, placed by sheet and cell
     */
    public static ObjectNode read(byte[] workbook) {
        return reading(workbook, UNTITLED).definition();
    }

    /**
     * The definition that asks what the form asks, and what there is to know about how it was read.
     *
     * @throws FaultyXlsForm with every fault of the form, placed by sheet and cell
     */
    public static Reading reading(byte[] workbook, String name) {
        Faults faults = new Faults();
        Map<String, List<List<Cell>>> sheets = WorkbookReading.sheets(workbook, faults);
        if (!sheets.containsKey(Columns.SURVEY)) {
            throw new FaultyXlsForm("", "the workbook has no sheet «survey»");
        }
        sheets.forEach((sheet, rows) -> {
            if (!List.of(Columns.SURVEY, Columns.CHOICES, Columns.SETTINGS).contains(sheet) && rows.size() > 1) {
                faults.finding(rows.get(0).get(0), "the sheet " + sheet + " is passed over");
            }
        });
        ObjectNode definition = definition(sheets, name, faults);
        faults.throwAny();
        return new Reading(definition, faults.findings());
    }

    private static ObjectNode definition(Map<String, List<List<Cell>>> sheets, String name, Faults faults) {
        FormSheet survey = sheet(Columns.SURVEY, sheets, faults);
        FormSheet choices = sheet(Columns.CHOICES, sheets, faults);
        FormSheet settings = sheet(Columns.SETTINGS, sheets, faults);
        SheetRow set = settings.rows().isEmpty()
                ? new SheetRow(Columns.SETTINGS, 1, Map.of())
                : settings.rows().get(0);
        Languages languages = Languages.of(survey, choices, set.cell("default_language"), faults);
        List<Item> top = SurveyTree.of(survey.rows(), faults);
        Form form =
                new Form(languages, ChoiceLists.of(choices, faults), Names.of(top, faults), new Calculations(), faults);
        return new DefinitionMaker(form).definition(title(set, name, faults), top);
    }

    /** A form without a title is called by its identifier, else by its file. */
    private static Cell title(SheetRow settings, String name, Faults faults) {
        Cell title = settings.cell("form_title");
        if (!title.isBlank()) {
            return title;
        }
        Cell identifier = settings.cell("form_id");
        String called = identifier.isBlank() ? name : identifier.text();
        faults.finding(
                title, "the form has no title (form_title of the sheet settings): it is called «" + called + "»");
        return new Cell(title.sheet(), title.row(), title.column(), called);
    }

    private static FormSheet sheet(String name, Map<String, List<List<Cell>>> sheets, Faults faults) {
        return FormSheet.read(name, sheets.getOrDefault(name, List.of()), faults);
    }

    /**
     * The workbook that asks what the definition asks; {@code read} gives the definition again, in the normal form that
     * the package describes.
     *
     * @throws FaultyXlsForm with all that XLSForm cannot express, placed by JSON pointer
     */
    public static byte[] write(ObjectNode definition) {
        Faults faults = new Faults();
        Part root = new Part("", definition, faults);
        Draft draft = new DefinitionRows(root).draft();
        faults.throwAny();
        byte[] workbook = draft.workbook();
        new ReadAgain(root, draft).check(workbook);
        faults.throwAny();
        return workbook;
    }
}
