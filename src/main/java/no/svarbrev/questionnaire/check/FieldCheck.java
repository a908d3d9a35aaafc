package no.svarbrev.questionnaire.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Fields have limits that can be kept, and grids fit on a phone. */
final class FieldCheck implements Check {
    private static final int WIDEST_MATRIX = 7;
    private static final int WIDEST_GRID = 6;
    private static final Set<String> FIELDS = Set.of("text");

    @Override
    public Stream<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        subject.outline().all().forEach(node -> {
            if (FIELDS.contains(node.type())) {
                addField(findings, node.place());
            }
            addLimits(findings, node.place(), "minSelectedChoices", "maxSelectedChoices");
            addLimits(findings, node.place(), "minRowCount", "maxRowCount");
            addLimits(findings, node.place(), "minPanelCount", "maxPanelCount");
            addWide(findings, node);
        });
        return findings.stream();
    }

    private static void addField(List<Finding> findings, Place field) {
        Optional<BigDecimal> min = number(field, "min");
        if (!addLimits(findings, field, "min", "max")
                && min.isEmpty()
                && field.has("min")
                && field.has("max")
                && field.text("max").compareTo(field.text("min")) < 0) {
            findings.add(field.at("max").finding(FindingCode.BAD_LIMITS));
        }
    }

    private static boolean addLimits(List<Finding> findings, Place place, String lower, String upper) {
        Optional<BigDecimal> min = number(place, lower);
        Optional<BigDecimal> max = number(place, upper).filter(most -> most.signum() != 0 || lower.equals("min"));
        boolean crossed = min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0;
        if (crossed) {
            findings.add(place.at(upper).finding(FindingCode.BAD_LIMITS));
        }
        return crossed;
    }

    private static Optional<BigDecimal> number(Place place, String property) {
        try {
            return place.has(property) ? Optional.of(new BigDecimal(place.text(property))) : Optional.empty();
        } catch (NumberFormatException pointInTime) {
            return Optional.empty();
        }
    }

    private static void addWide(List<Finding> findings, Node node) {
        int room = node.isGrid() ? WIDEST_GRID : WIDEST_MATRIX;
        int columns = node.place().list("columns").size();
        if ((node.isGrid() || node.type().equals("matrix")) && columns > room) {
            findings.add(node.place().at("columns").finding(FindingCode.WIDE_GRID, columns, room));
        }
    }
}
