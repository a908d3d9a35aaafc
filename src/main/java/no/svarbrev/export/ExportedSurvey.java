package no.svarbrev.export;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import no.svarbrev.platform.http.FileHead;

/** The survey whose data are taken out. */
record ExportedSurvey(UUID id, String title, String questionnaire, int version) {
    private static final int SLUG_LENGTH = 60;

    /** {@code <what>-<title>-<profile>.csv} in plain letters. */
    FileHead csv(String what, CsvRequest request) {
        return new FileHead("text/csv; charset=utf-8", what + "-" + slug() + "-" + request.profileName() + ".csv");
    }

    private String slug() {
        String plain = Normalizer.normalize(
                        title.toLowerCase(Locale.ROOT)
                                .replace("æ", "ae")
                                .replace("ø", "o")
                                .replace("å", "a"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), SLUG_LENGTH)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "undersokelse" : cut;
    }
}
