package no.svarbrev.questionnaire.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Finding;
import no.svarbrev.questionnaire.FindingCode;

/** A questionnaire that has a language anywhere has it everywhere. Texts without letters are the same in all. */
final class LanguageCheck implements Check {
    private static final String DEFAULT = "default";
    private static final Pattern PIPED = Pattern.compile("\\{[^{}]*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @Override
    public Stream<Finding> findings(Subject subject) {
        String written = written(subject.outline());
        Set<String> declared = declared(subject.texts(), written);
        return subject.texts().stream()
                .filter(text -> text.place().json().isObject() || declared.size() > 1)
                .flatMap(text -> finding(text, declared, written).stream());
    }

    /** The languages that any text has; the one it is written in under its name when it has one. */
    static List<String> languages(Outline outline) {
        String written = written(outline);
        return declared(Text.of(outline), written).stream()
                .map(language -> named(Set.of(language), written))
                .toList();
    }

    private static String written(Outline outline) {
        return oneName(outline.root().text("locale"));
    }

    private static Set<String> declared(List<Text> texts, String written) {
        return texts.stream()
                .flatMap(text -> languages(text, written).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Finding> finding(Text text, Set<String> declared, String written) {
        Set<String> lacking = new TreeSet<>(declared);
        lacking.removeAll(languages(text, written));
        boolean inWords = text.byLanguage().values().stream()
                .anyMatch(each ->
                        LETTER.matcher(PIPED.matcher(each).replaceAll("")).find());
        return inWords && !lacking.isEmpty()
                ? Optional.of(text.place().finding(FindingCode.MISSING_LANGUAGE, named(lacking, written)))
                : Optional.empty();
    }

    private static String named(Set<String> languages, String written) {
        return languages.stream()
                .map(language -> language.equals(DEFAULT) && !written.isEmpty() ? written : language)
                .collect(Collectors.joining(", "));
    }

    /** The language that the questionnaire is written in is its default. */
    private static Set<String> languages(Text text, String written) {
        return text.byLanguage().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(Map.Entry::getKey)
                .map(LanguageCheck::oneName)
                .map(language -> language.equals(written) ? DEFAULT : language)
                .collect(Collectors.toSet());
    }

    /** Bokmål has two names. */
    private static String oneName(String language) {
        return language.equals("no") ? "nb" : language;
    }
}
