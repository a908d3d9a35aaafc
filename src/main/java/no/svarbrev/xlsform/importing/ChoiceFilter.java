package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.ListedChoice;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.surveyjs.SurveyJsWriter;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.Expr.Word;
import no.svarbrev.xlsform.xpath.ExpressionFault;
import no.svarbrev.xlsform.xpath.Fold;
import no.svarbrev.xlsform.xpath.XPathParser;

/**
 * {@code choice_filter}: for each choice the values of its columns are put in, and what is left is the condition of that
 * choice. A filter that takes what was ticked in another question is SurveyJS's choicesFromQuestion.
 */
final class ChoiceFilter {
    private final Item item;
    private final Form form;
    private final Cell cell;

    private ChoiceFilter(Item item, Form form) {
        this.item = item;
        this.form = form;
        this.cell = item.row().cell("choice_filter");
    }

    static void apply(Item item, ObjectNode element, Form form) {
        new ChoiceFilter(item, form).apply(element);
    }

    private void apply(ObjectNode element) {
        if (cell.isBlank()) {
            return;
        }
        if (item.orOther()) {
            form.faults().note(cell, "cannot stand beside or_other");
            return;
        }
        try {
            Expr filter = XPathParser.parse(cell.text());
            Optional<Item> source = source(filter);
            if (source.isPresent()) {
                element.remove("choices");
                element.put("choicesFromQuestion", source.get().name());
                element.put(
                        "choicesFromQuestionMode",
                        filter instanceof Call call && call.function().equals("not") ? "unselected" : "selected");
            } else {
                conditions(filter, element);
            }
        } catch (ExpressionFault fault) {
            form.faults().note(cell, fault.getMessage());
        }
    }

    private Optional<Item> source(Expr filter) {
        Expr asked = filter instanceof Call not
                        && not.function().equals("not")
                        && not.arguments().size() == 1
                ? not.arguments().get(0)
                : filter;
        boolean ticked = asked instanceof Call call
                && call.function().equals("selected")
                && call.arguments().size() == 2
                && call.arguments().get(1) instanceof Word word
                && word.name().equals("name");
        if (!ticked || !(((Call) asked).arguments().get(0) instanceof Expr.Ref ref)) {
            return Optional.empty();
        }
        Item source = form.names().item(ref, item);
        boolean same = source.type() == RowType.SELECT_MULTIPLE
                && source.list().equals(item.list())
                && source.repeat().isEmpty()
                && !source.row().has("choice_filter");
        return same ? Optional.of(source) : Optional.empty();
    }

    private void conditions(Expr filter, ObjectNode element) {
        List<ListedChoice> choices = form.choices().of(item.list());
        int index = 0;
        for (JsonNode choice : element.path("choices")) {
            Expr condition = Fold.of(with(choices.get(index++), filter));
            if (!(condition instanceof Expr.Bool bool && bool.value())) {
                ((ObjectNode) choice).put("visibleIf", SurveyJsWriter.condition(condition, form.answers(), item));
            }
        }
    }

    private Expr with(ListedChoice choice, Expr expression) {
        if (expression instanceof Word word) {
            if (!form.choices().hasColumn(word.name())) {
                throw new ExpressionFault(word.column(), "the sheet choices has no column «" + word.name() + "»");
            }
            return new Text(choice.row().text(word.name()), word.column());
        }
        if (expression instanceof Expr.Self self) {
            throw new ExpressionFault(self.column(), "«.» has no meaning in a filter");
        }
        if (expression instanceof Binary binary) {
            return new Binary(
                    binary.operator(), with(choice, binary.left()), with(choice, binary.right()), binary.column());
        }
        if (expression instanceof Call call) {
            List<Expr> arguments = call.arguments().stream()
                    .map(argument -> with(choice, argument))
                    .toList();
            return new Call(call.function(), arguments, call.column());
        }
        return expression;
    }
}
