package no.svarbrev.questionnaire.check;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Outline;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Choices are taken from an earlier question that has some, and by the names of columns that it has; so are keys. */
final class SourceCheck implements Check {
    private static final Set<String> WITH_CHOICES = Set.of(
            "radiogroup",
            "dropdown",
            "checkbox",
            "tagbox",
            "ranking",
            "matrixdynamic",
            "matrixdropdown",
            "paneldynamic");

    @Override
    public Stream<Finding> findings(Subject subject) {
        return subject.outline()
                .all()
                .flatMap(node -> Stream.concat(
                        node.place().has("choicesFromQuestion") ? ofSource(subject.outline(), node) : Stream.empty(),
                        part(node, node.place(), "keyName").stream()));
    }

    private static Stream<Finding> ofSource(Outline outline, Node node) {
        Place place = node.place().at("choicesFromQuestion");
        String name = place.json().asText();
        Optional<Node> source = outline.answer(name)
                .filter(found -> WITH_CHOICES.contains(found.type()))
                .filter(found -> found.order() < node.top().order());
        if (source.isEmpty()) {
            return Stream.of(place.finding(FindingCode.BAD_SOURCE, name));
        }
        return Stream.of("choiceValuesFromQuestion", "choiceTextsFromQuestion")
                .filter(property -> source.get().isScope())
                .flatMap(property -> part(source.get(), node.place(), property).stream());
    }

    private static Optional<Finding> part(Node container, Place place, String property) {
        return place.has(property) && container.part(place.text(property)).isEmpty()
                ? Optional.of(
                        place.at(property).finding(FindingCode.UNKNOWN_PART, container.name(), place.text(property)))
                : Optional.empty();
    }
}
