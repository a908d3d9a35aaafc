package no.svarbrev.questionnaire.check;

import java.util.stream.Stream;
import no.svarbrev.questionnaire.Finding;
import no.svarbrev.questionnaire.FindingCode;
import no.svarbrev.questionnaire.VariableNames;

/** Data files can name their columns after the questions, in SPSS and Stata too. */
final class VariableCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        VariableNames names = VariableNames.of(subject.questionnaire());
        return subject.outline()
                .all()
                .filter(node -> node.isQuestion() && node.holder().isEmpty())
                .filter(node -> NameCheck.PLAIN.matcher(node.name()).matches())
                .flatMap(node -> subject.question(node).stream()
                        .flatMap(question -> names.refused(question).stream())
                        .distinct()
                        .map(name -> node.place().finding(FindingCode.VARIABLE_NAME, name)));
    }
}
