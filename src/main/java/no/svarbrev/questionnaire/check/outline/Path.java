package no.svarbrev.questionnaire.check.outline;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Follows the steps of a name into grids, rows, repeated panels and lists, as far as they can be known. */
public record Path(Place place, List<Reference.Step> steps) {
    /** From the answer of a question, at a step that stands behind it. */
    public Target from(Node node, int step) {
        boolean element = steps.get(step - 1).indexed();
        if (step == steps.size() || isLength(step)) {
            return Target.of(node);
        }
        return switch (node.type()) {
            case "matrix" -> row(node, step, step + 1);
            case "matrixdropdown" -> cell(node, step);
            case "multipletext" -> in(node, step);
            case "matrixdynamic", "paneldynamic" ->
                element ? in(node, step) : isNumber(step) ? in(node, step + 1) : nothing(node, step);
            case "checkbox", "tagbox", "ranking" -> isNumber(step) ? Target.of(node) : nothing(node, step);
            default -> nothing(node, step);
        };
    }

    /** From one row or panel. */
    public Target in(Node container, int step) {
        if (step >= steps.size() || isLength(step)) {
            return Target.of(container);
        }
        Optional<Node> part = container.part(steps.get(step).name());
        Optional<Node> grid = container
                .named()
                .filter(node -> node.keepsTotalsAs(steps.get(step).name()))
                .findFirst();
        if (part.isEmpty() && grid.isPresent()) {
            return total(grid.get(), step + 1);
        }
        return part.map(found -> from(found, step + 1)).orElseGet(() -> nothing(container, step));
    }

    /** To what is worked out below a column: it follows from the column. */
    public Target total(Node grid, int step) {
        if (step >= steps.size()) {
            return Target.of(grid);
        }
        return step == steps.size() - 1
                ? grid.total(steps.get(step).name()).map(Target::of).orElseGet(() -> nothing(grid, step))
                : nothing(grid, step);
    }

    private Target cell(Node grid, int step) {
        return grid.rows().anyMatch(steps.get(step).name()::equalsIgnoreCase)
                ? in(grid, step + 1)
                : nothing(grid, step);
    }

    private Target row(Node grid, int step, int end) {
        boolean exists = grid.rows().anyMatch(steps.get(step).name()::equalsIgnoreCase) && end == steps.size();
        return exists ? Target.of(grid) : nothing(grid, step);
    }

    private boolean isLength(int step) {
        return step == steps.size() - 1 && steps.get(step).name().equalsIgnoreCase("length");
    }

    private boolean isNumber(int step) {
        return steps.get(step).name().matches("[0-9]{1,9}");
    }

    private Target nothing(Node node, int step) {
        return Target.fault(place.finding(
                FindingCode.UNKNOWN_PART, node.name(), steps.get(step).toString()));
    }
}
