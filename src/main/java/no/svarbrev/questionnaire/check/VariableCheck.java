package no.svarbrev.questionnaire.check;

import java.util.Map;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Where data files cannot name their columns after the questions, in SPSS and Stata too, the author should know. */
final class VariableCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        Map<String, String> replaced = VariableNames.of(subject.questionnaire()).replaced();
        return subject.outline()
                .all()
                .filter(node -> node.isQuestion() && node.holder().isEmpty())
                .filter(node -> NameCheck.PLAIN.matcher(node.name()).matches())
                .filter(node -> replaced.containsKey(node.name()))
                .map(node -> node.place().finding(FindingCode.VARIABLE_NAME, node.name(), replaced.get(node.name())));
    }
}
