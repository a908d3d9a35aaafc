package no.svarbrev.platform.page;

import java.util.List;
import no.svarbrev.platform.Texts;

/**
 * What every page for respondents begins with.
 *
 * @param languages to choose among; none where there is no choice
 * @param survey what stands beside the sender's name; empty where the title says it
 */
public record Head(String language, List<LanguageView> languages, String title, String survey, Look look) {
    /** A language to choose, by its own name. */
    public record LanguageView(String code, String name, boolean current) {}

    /** Without a choice of languages, and without a sender of its own. */
    public static Head plain(String language, String title) {
        return new Head(language, List.of(), title, "", Look.PLAIN);
    }

    /** @param offered the codes of all languages that the page can be read in */
    public static Head of(String language, List<String> offered, String title, String survey, Look look) {
        return new Head(language, languages(offered, language), title, survey, look);
    }

    public Head wearing(Look other) {
        return new Head(language, languages, title, survey, other);
    }

    public Head titled(String own, String of) {
        return new Head(language, languages, own, of, look);
    }

    private static List<LanguageView> languages(List<String> offered, String current) {
        return offered.size() < 2
                ? List.of()
                : offered.stream()
                        .map(code -> new LanguageView(code, Texts.in(code).say("language.name"), code.equals(current)))
                        .toList();
    }
}
