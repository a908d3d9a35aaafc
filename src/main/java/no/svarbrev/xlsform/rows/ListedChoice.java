package no.svarbrev.xlsform.rows;

import no.svarbrev.xlsform.workbook.SheetRow;

/**
 * A row of the sheet choices: its code, its texts, and the further columns that choice_filter may ask for.
 *
 * @param code as the questionnaire has it; in the row stands what the form wrote
 */
public record ListedChoice(SheetRow row, String code) {
    public String written() {
        return row.text("name");
    }
}
