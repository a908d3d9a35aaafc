package no.svarbrev.export;

/** What stands in the file for a choice. */
enum Values {
    CODES,
    LABELS
}
