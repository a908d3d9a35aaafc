package no.svarbrev.questionnaire.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.check.outline.Formula;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.ForInterviewers;

/**
 * What is the interviewer's own is so as a whole: the answer of a grid or a repeated panel is one, and whoever sees or saves
 * some of it sees and saves all.
 */
final class InterviewerCheck implements Check {
    private static final String MODE = "intervjumodus";
    private static final Set<String> OF_PARTS = Set.of("templateVisibleIf", "columnsVisibleIf", "rowsVisibleIf");
    private static final Pattern ROW_OR_COLUMN = Pattern.compile(".*/(rows|columns)/[0-9]+/visibleIf");

    @Override
    public Stream<Finding> findings(Subject subject) {
        return Stream.concat(marked(subject), conditions(subject));
    }

    private static Stream<Finding> marked(Subject subject) {
        return subject.outline()
                .all()
                .filter(node -> node.holder().isPresent())
                .map(node -> node.place().at("title"))
                .filter(title -> ForInterviewers.isMarked(texts(title.json())))
                .map(title -> title.finding(FindingCode.INTERVIEWERS_PART));
    }

    private static List<String> texts(JsonNode title) {
        return title.isTextual()
                ? List.of(title.textValue())
                : StreamSupport.stream(title.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static Stream<Finding> conditions(Subject subject) {
        return subject.formulas().stream()
                .filter(InterviewerCheck::isOfAPart)
                .filter(formula -> formula.expression()
                        .references()
                        .anyMatch(reference -> reference.name().equalsIgnoreCase(MODE)))
                .map(formula -> formula.place().finding(FindingCode.INTERVIEWERS_PART));
    }

    private static boolean isOfAPart(Formula formula) {
        boolean inside = formula.property().equals("visibleIf")
                && formula.from().inside().isPresent()
                && !formula.from().item();
        return inside
                || OF_PARTS.contains(formula.property())
                || ROW_OR_COLUMN.matcher(formula.place().pointer()).matches();
    }
}
