package no.svarbrev.questionnaire.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Finding;
import no.svarbrev.questionnaire.FindingCode;
import no.svarbrev.questionnaire.VariableNames;

/** Data files can name their columns after the questions, in SPSS and Stata too. */
final class VariableCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        Map<String, List<String>> refused =
                VariableNames.of(subject.questionnaire()).refused();
        return subject.outline()
                .all()
                .filter(node -> node.isQuestion() && node.holder().isEmpty())
                .filter(node -> NameCheck.PLAIN.matcher(node.name()).matches())
                .flatMap(node -> refused.getOrDefault(node.name(), List.of()).stream()
                        .distinct()
                        .map(name -> node.place().finding(FindingCode.VARIABLE_NAME, name)));
    }
}
