package no.svarbrev.questionnaire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Outline;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** What respondents see has words, and what holds elements has some. */
final class TextCheck implements Check {
    private static final Set<String> CONTAINERS =
            Set.of("page", "panel", "paneldynamic", "multipletext", "matrixdynamic");

    @Override
    public Stream<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Outline outline = subject.outline();
        if (!hasText(outline.root(), "title")) {
            findings.add(outline.root().finding(FindingCode.NO_TITLE));
        }
        outline.all().forEach(node -> addNode(findings, node));
        addStartPage(findings, outline);
        return findings.stream();
    }

    private static void addNode(List<Finding> findings, Node node) {
        if (CONTAINERS.contains(node.type()) && node.parts().isEmpty()) {
            findings.add(node.place().finding(FindingCode.EMPTY_CONTAINER, node.name()));
        }
        if (node.isQuestion() && !hasText(node.place(), "title") && !isHidden(node)) {
            findings.add(node.place().finding(FindingCode.NO_TEXT, node.name()));
        }
        if (node.type().equals("image") && !hasText(node.place(), "altText")) {
            findings.add(node.place().finding(FindingCode.NO_ALTERNATIVE_TEXT, node.name()));
        }
    }

    /** Values that are only worked out are often kept in questions that nobody sees. */
    private static boolean isHidden(Node node) {
        return node.place().has("visible")
                && !node.place().flag("visible")
                && !node.place().has("visibleIf");
    }

    private static boolean hasText(Place place, String property) {
        return place.json().path(property).isObject()
                ? !place.json().path(property).isEmpty()
                : !place.text(property).isBlank();
    }

    private static void addStartPage(List<Finding> findings, Outline outline) {
        outline.pages().stream()
                .limit(outline.root().flag("firstPageIsStartPage") ? 1 : 0)
                .filter(page -> page.flat().anyMatch(Node::isQuestion))
                .forEach(page -> findings.add(page.place().finding(FindingCode.ASKING_START_PAGE, page.name())));
    }
}
