package no.svarbrev.questionnaire.check;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Background;
import no.svarbrev.questionnaire.check.outline.Text;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.questionnaire.expression.SyntaxFault;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Every name that a text puts an answer in for is one of something. */
final class PipingCheck implements Check {
    private static final Pattern PIPED = Pattern.compile("\\{([^{}]{1,200})}");
    /** Where a limit or value goes, in the texts that have one. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[0-9]");

    @Override
    public Stream<Finding> findings(Subject subject) {
        return subject.texts().stream()
                .flatMap(text -> names(text).flatMap(name -> finding(subject, text, name).stream()));
    }

    /** What stands in braces in any language of the text. */
    private static Stream<String> names(Text text) {
        return text.byLanguage().values().stream()
                .flatMap(each -> PIPED.matcher(each).results())
                .map(MatchResult::group)
                .map(braced -> braced.substring(1, braced.length() - 1).strip())
                .filter(name -> !PLACEHOLDER.matcher(name).matches())
                .distinct();
    }

    private static Optional<Finding> finding(Subject subject, Text text, String name) {
        return reference(name)
                .map(found ->
                        subject.names().find(found, text.from(), text.place()).fault())
                .orElseGet(() ->
                        Optional.of(text.place().finding(FindingCode.UNKNOWN_REFERENCE, name, Background.list())));
    }

    private static Optional<Reference> reference(String name) {
        try {
            Expression read = ExpressionParser.parse("{" + name + "}");
            return read.references().findFirst();
        } catch (SyntaxFault noName) {
            return Optional.empty();
        }
    }

    /** What the names in a text refer to. */
    static Stream<Reference> references(Text text) {
        return names(text).flatMap(name -> reference(name).stream());
    }
}
