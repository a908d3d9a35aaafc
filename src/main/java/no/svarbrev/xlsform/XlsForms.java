package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** XLSForm workbooks to SurveyJS definitions and back. What cannot be converted is refused, all of it together. */
public final class XlsForms {
    private XlsForms() {}

    /** Reads no more of the stream than a workbook may have. */
    public static ObjectNode read(InputStream workbook) throws IOException {
        return read(workbook.readNBytes(SafeWorkbook.MAX_FILE + 1));
    }

    /**
     * The definition that asks what the form asks.
     *
     * @throws FaultyXlsForm with every fault of the form, placed by sheet and cell
     */
    public static ObjectNode read(byte[] workbook) {
        Faults faults = new Faults();
        Map<String, List<List<Cell>>> sheets = WorkbookReading.sheets(workbook, faults);
        if (!sheets.containsKey(Columns.SURVEY)) {
            throw new FaultyXlsForm("", "the workbook has no sheet «survey»");
        }
        sheets.forEach((name, rows) -> {
            if (!List.of(Columns.SURVEY, Columns.CHOICES, Columns.SETTINGS).contains(name) && rows.size() > 1) {
                faults.note(rows.get(0).get(0), "the sheet " + name + " is not supported");
            }
        });
        ObjectNode definition = definition(sheets, faults);
        faults.throwAny();
        return definition;
    }

    private static ObjectNode definition(Map<String, List<List<Cell>>> sheets, Faults faults) {
        FormSheet survey = sheet(Columns.SURVEY, sheets, faults);
        FormSheet choices = sheet(Columns.CHOICES, sheets, faults);
        FormSheet settings = sheet(Columns.SETTINGS, sheets, faults);
        SheetRow set = settings.rows().isEmpty()
                ? new SheetRow(Columns.SETTINGS, 1, Map.of())
                : settings.rows().get(0);
        Languages languages = Languages.of(survey, choices, set.cell("default_language"), faults);
        List<Item> top = SurveyTree.of(survey.rows(), faults);
        Form form = new Form(languages, ChoiceLists.of(choices, faults), Names.of(top, faults), faults);
        return new DefinitionMaker(form).definition(set.cell("form_title"), top);
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
        Draft draft = new DefinitionRows(new Part("", definition, faults)).draft();
        faults.throwAny();
        return draft.workbook();
    }
}
