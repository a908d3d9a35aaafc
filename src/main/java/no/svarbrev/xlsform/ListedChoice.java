package no.svarbrev.xlsform;

/**
 * A row of the sheet choices: its code, its texts, and the further columns that choice_filter may ask for.
 *
 * @param code as the questionnaire has it; in the row stands what the form wrote
 */
record ListedChoice(SheetRow row, String code) {
    String written() {
        return row.text("name");
    }
}
