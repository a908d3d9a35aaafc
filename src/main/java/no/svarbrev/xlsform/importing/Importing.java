package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import no.svarbrev.xlsform.rows.ChoiceLists;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Languages;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.rows.SurveyTree;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Columns;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import no.svarbrev.xlsform.workbook.FormSheet;
import no.svarbrev.xlsform.workbook.SheetRow;
import no.svarbrev.xlsform.workbook.WorkbookReading;

/** Makes the definition that asks what the sheets of a workbook ask. */
public final class Importing {
    private Importing() {}

    /**
     * @param name what the form is called when neither a title nor an identifier stands in it
     * @param faults is told of all that is faulty, and then the definition lacks something; or of what was read in another way
     * @throws FaultyXlsForm when it is no workbook with a form at all
     */
    public static ObjectNode definition(byte[] workbook, String name, Faults faults) {
        Map<String, List<List<Cell>>> sheets = WorkbookReading.sheets(workbook, faults);
        if (!sheets.containsKey(Columns.SURVEY)) {
            throw new FaultyXlsForm("", "the workbook has no sheet «survey»");
        }
        sheets.forEach((sheet, rows) -> {
            if (!List.of(Columns.SURVEY, Columns.CHOICES, Columns.SETTINGS).contains(sheet) && rows.size() > 1) {
                faults.finding(rows.get(0).get(0), "the sheet " + sheet + " is passed over");
            }
        });
        return definition(sheets, name, faults);
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
        Form form = Form.of(languages, ChoiceLists.of(choices, faults), Names.of(top, faults), faults);
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
}
