package no.svarbrev.questionnaire.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.check.outline.Formula;
import no.svarbrev.questionnaire.check.outline.Formulas;
import no.svarbrev.questionnaire.check.outline.Names;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Outline;
import no.svarbrev.questionnaire.check.outline.Text;

/** The questionnaire that is checked: as its file has it and as it was read, with what all checks need of it. */
record Subject(Outline outline, Names names, List<Formula> formulas, List<Text> texts, Questionnaire questionnaire) {
    static Subject of(JsonNode json, Questionnaire questionnaire) {
        Outline outline = new Outline(json);
        return new Subject(outline, new Names(outline), Formulas.of(outline), Text.of(outline), questionnaire);
    }

    /** The question as it was read. */
    Optional<Question> question(Node node) {
        return node.holder().isPresent()
                ? node.holder().flatMap(this::question).flatMap(holder -> named(holder, node))
                : questionnaire.question(node.name());
    }

    private static Optional<Question> named(Question holder, Node node) {
        return holder.parts().stream()
                .filter(part -> part.name().equals(node.name()))
                .findFirst();
    }
}
