package no.svarbrev.fieldwork;

/** How many responses of a survey are to a version of its questionnaire. */
record VersionCount(int version, int submitted, int unfinished) {}
