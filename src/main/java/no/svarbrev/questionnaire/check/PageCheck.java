package no.svarbrev.questionnaire.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Formula;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Outline;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Respondents can come to every page: something on it can be shown, and no trigger always leads past it. */
final class PageCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        return new Ways(subject).findings();
    }

    /** The ways through one questionnaire. */
    private static final class Ways {
        private final Subject subject;
        private final Truth truth;
        private final Map<String, Formula> formulas;
        private final Set<String> triggered = new HashSet<>();

        Ways(Subject subject) {
            this.subject = subject;
            this.truth = new Truth(subject);
            this.formulas = Reach.byPointer(subject.formulas());
            subject.outline().root().list("triggers").stream()
                    .flatMap(trigger ->
                            Stream.concat(trigger.list("pages").stream(), trigger.list("questions").stream()))
                    .forEach(name -> triggered.add(Outline.folded(name.json().asText())));
        }

        Stream<Finding> findings() {
            List<Node> pages = subject.outline().pages();
            List<Node> closed = pages.stream()
                    .filter(page -> !page.parts().isEmpty())
                    .filter(page -> !canShow(page) || isPassed(pages.indexOf(page)))
                    .toList();
            Stream<Finding> each =
                    closed.stream().map(page -> page.place().finding(FindingCode.UNREACHABLE_PAGE, page.name()));
            boolean none = !closed.isEmpty() && closed.size() == pages.size();
            return none ? Stream.concat(each, noPage()) : each;
        }

        private Stream<Finding> noPage() {
            return Stream.of(subject.outline().root().at("pages").finding(FindingCode.NO_REACHABLE_PAGE));
        }

        private boolean canShow(Node node) {
            boolean inside = !Set.of("page", "panel").contains(node.type())
                    || node.parts().stream().anyMatch(this::canShow);
            return inside && !isNeverShown(node);
        }

        private boolean isNeverShown(Node node) {
            Optional<Boolean> shown = holds(node.place().at("visibleIf"));
            boolean hidden = node.place().has("visible")
                    && !node.place().flag("visible")
                    && !node.place().has("visibleIf");
            return (hidden || shown.equals(Optional.of(false))) && !triggered.contains(Outline.folded(node.name()));
        }

        private Optional<Boolean> holds(Place condition) {
            return Optional.ofNullable(formulas.get(condition.pointer())).flatMap(truth::of);
        }

        private boolean isPassed(int page) {
            return subject.outline().root().list("triggers").stream()
                    .filter(trigger -> holds(trigger.at("expression")).equals(Optional.of(true)))
                    .anyMatch(trigger -> leadsPast(trigger, page));
        }

        private boolean leadsPast(Place trigger, int page) {
            int from = pageOf(trigger);
            String type = trigger.text("type").replaceAll("trigger$", "");
            return switch (type) {
                case "complete" -> page > from;
                case "skip" -> page > from && page < destination(trigger);
                default -> false;
            };
        }

        /** The last page that the condition asks about. */
        private int pageOf(Place trigger) {
            Formula condition = formulas.get(trigger.at("expression").pointer());
            return new Reach(subject)
                    .targets(condition)
                    .flatMap(target -> target.node().stream())
                    .mapToInt(node -> subject.outline().pages().indexOf(node.page()))
                    .max()
                    .orElse(0);
        }

        private int destination(Place trigger) {
            String name = trigger.text("gotoName");
            return subject.outline()
                    .answer(name)
                    .or(() -> subject.outline().element(name))
                    .map(node -> subject.outline().pages().indexOf(node.page()))
                    .orElse(0);
        }
    }
}
