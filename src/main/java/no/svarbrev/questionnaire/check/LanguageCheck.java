package no.svarbrev.questionnaire.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Text;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** A questionnaire that has a language anywhere has it everywhere. Texts without letters are the same in all. */
final class LanguageCheck implements Check {
    private static final String DEFAULT = "default";
    private static final Pattern PIPED = Pattern.compile("\\{[^{}]*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @Override
    public Stream<Finding> findings(Subject subject) {
        String written = written(subject);
        Set<String> declared = declared(subject);
        return subject.texts().stream()
                .filter(text -> text.place().json().isObject() || declared.size() > 1)
                .flatMap(text -> finding(text, declared, written).stream());
    }

    private static String written(Subject subject) {
        return oneName(subject.outline().root().text("locale"));
    }

    /** The languages that any text of the questionnaire has; what it is written in is «default». */
    static Set<String> declared(Subject subject) {
        return subject.texts().stream()
                .flatMap(text -> languages(text, written(subject)).stream())
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
