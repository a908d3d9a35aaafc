package no.svarbrev.questionnaire.check.outline;

import java.util.List;

/**
 * The background variables that a questionnaire may refer to without declaring them: columns of contact files, the mode of
 * the interview, and the answers of an earlier survey of the same unit, {@code {tidligere.question}}. Other columns reach a
 * questionnaire through these names only, so that a misspelled question is never taken for a variable.
 */
public final class Background {
    static final List<String> NAMES = List.of(
            "navn",
            "epost",
            "rolle",
            "sprak",
            "enhet",
            "enhetskode",
            "enhetsnavn",
            "kommune",
            "kommunenummer",
            "kommunestorrelse",
            "bydel",
            "fylke",
            "region",
            "kontor",
            "gruppe",
            "intervjumodus",
            "tidligere");

    private Background() {}

    public static boolean isKnown(String name) {
        return NAMES.contains(Outline.folded(name));
    }

    public static String list() {
        return String.join(", ", NAMES);
    }
}
