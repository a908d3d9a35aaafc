package no.svarbrev.questionnaire.text;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A text in one or more languages; SurveyJS's «default» is the language the questionnaire was written in. */
public record LocalText(Map<String, String> byLanguage) {
    public static final LocalText NONE = new LocalText(Map.of());
    private static final String DEFAULT = "default";

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    public static LocalText of(String text) {
        return new LocalText(Map.of(DEFAULT, text));
    }

    /** In this language, else as the questionnaire was written, else in any; empty when there is no text. */
    public String in(String language) {
        return Stream.concat(
                        Stream.of(language, "nb".equals(language) ? "no" : language, DEFAULT),
                        byLanguage.keySet().stream().sorted())
                .map(byLanguage::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
