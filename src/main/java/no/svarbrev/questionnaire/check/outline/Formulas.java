package no.svarbrev.questionnaire.check.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.svarbrev.questionnaire.check.outline.Formula.Purpose;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.SyntaxFault;

/** Collects every expression of a questionnaire. */
public final class Formulas {
    private static final Set<String> OF_ITEMS =
            Set.of("choicesVisibleIf", "choicesEnableIf", "rowsVisibleIf", "columnsVisibleIf");
    private static final List<String> LISTS = List.of("choices", "rows", "columns", "rateValues");

    private final List<Formula> found = new ArrayList<>();

    private Formulas() {}

    public static List<Formula> of(Outline outline) {
        Formulas formulas = new Formulas();
        outline.all().filter(node -> !node.place().pointer().isEmpty()).forEach(formulas::addNode);
        formulas.addSurvey(outline.root());
        return formulas.found;
    }

    private void addSurvey(Place root) {
        root.list("calculatedValues")
                .forEach(value -> add(value, "expression", Purpose.CALCULATING, Standpoint.SURVEY));
        root.list("completedHtmlOnCondition")
                .forEach(text -> add(text, "expression", Purpose.REACTING, Standpoint.SURVEY));
        root.list("triggers").forEach(trigger -> {
            add(trigger, "expression", Purpose.REACTING, Standpoint.SURVEY);
            add(trigger, "runExpression", Purpose.CALCULATING, Standpoint.SURVEY);
        });
    }

    private void addNode(Node node) {
        Formula.PROPERTIES.forEach(
                (property, purpose) -> add(node.place(), property, purpose, standpoint(node, property)));
        node.place()
                .list("validators")
                .forEach(check -> add(check, "expression", Purpose.CHECKING, Standpoint.of(node)));
        if (node.place().text("defaultValue").startsWith("=")) {
            Place formula = node.place().at("defaultValue");
            parse(formula, formula.json().textValue().substring(1), Purpose.SUGGESTING, Standpoint.of(node));
        }
        LISTS.stream()
                .filter(list -> !(node.isGrid() && list.equals("columns")))
                .flatMap(list -> node.place().list(list).stream())
                .forEach(item -> addItem(item, Standpoint.of(node).ofItem()));
    }

    private void addItem(Place item, Standpoint from) {
        add(item, "visibleIf", Purpose.SHOWING, from);
        add(item, "enableIf", Purpose.SHOWING, from);
    }

    private static Standpoint standpoint(Node node, String property) {
        if (property.equals("templateVisibleIf")) {
            return Standpoint.within(node);
        }
        return OF_ITEMS.contains(property) ? Standpoint.of(node).ofItem() : Standpoint.of(node);
    }

    private void add(Place place, String property, Purpose purpose, Standpoint from) {
        if (!place.text(property).isBlank()) {
            parse(place.at(property), place.text(property), purpose, from);
        }
    }

    private void parse(Place place, String text, Purpose purpose, Standpoint from) {
        try {
            found.add(new Formula(place, purpose, ExpressionParser.parse(text), from));
        } catch (SyntaxFault refusedByTheReader) {
            return;
        }
    }
}
