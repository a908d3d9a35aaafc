package no.svarbrev.xlsform;

/** A row of the sheet choices: its code, its texts, and the further columns that choice_filter may ask for. */
record ListedChoice(SheetRow row) {
    String code() {
        return row.text("name");
    }
}
