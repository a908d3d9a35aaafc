package no.svarbrev.library;

import java.util.Optional;
import no.svarbrev.questionnaire.reader.Reading;

/** A version that is to be recorded. */
record NewVersion(VersionName name, String title, String text, byte[] checksum, Optional<String> mapping) {
    static NewVersion of(QuestionnaireFile file) {
        String title = file.reading()
                .map(Reading::questionnaire)
                .map(questionnaire -> questionnaire.title().in("nb"))
                .orElseThrow();
        // A title may hold, in escapes, what a database cannot.
        return new NewVersion(
                file.name(),
                title.replaceAll("\\p{Cntrl}", " "),
                file.text(),
                file.checksum(),
                file.mapping().text());
    }
}
