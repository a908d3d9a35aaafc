package no.svarbrev.answering;

import java.util.List;
import no.svarbrev.platform.Texts;

/** A language to choose, by its own name. */
record LanguageView(String code, String name, boolean current) {
    /** None where there is no choice. */
    static List<LanguageView> all(Standing standing) {
        List<String> offered = standing.languages();
        return offered.size() < 2
                ? List.of()
                : offered.stream()
                        .map(code -> new LanguageView(
                                code, Texts.in(code).say("language.name"), code.equals(standing.language())))
                        .toList();
    }
}
