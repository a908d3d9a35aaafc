package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A form while it is read: what its rows are understood by. */
record Form(Languages languages, ChoiceLists choices, Names names, Faults faults) {
    private static final Set<String> YES = Set.of("yes", "true", "true()", "1");
    private static final Set<String> NO = Set.of("no", "false", "false()", "0", "");

    /** What a cell says where XLSForm has yes, no or an expression. */
    enum Answer {
        YES,
        NO,
        EXPRESSION
    }

    static Answer answer(Cell cell) {
        String text = cell.text().toLowerCase(Locale.ROOT);
        return YES.contains(text) ? Answer.YES : NO.contains(text) ? Answer.NO : Answer.EXPRESSION;
    }

    Optional<JsonNode> plain(Item item, String column) {
        return texts(item.row.inLanguages(column), item, MarkedText::plain);
    }

    Optional<JsonNode> html(Item item, String column) {
        return texts(item.row.inLanguages(column), item, MarkedText::html);
    }

    Optional<JsonNode> choiceText(ListedChoice choice, Item item) {
        return texts(choice.row().inLanguages("label"), item, MarkedText::plain);
    }

    private Optional<JsonNode> texts(
            Map<String, Cell> cells, Item item, BiFunction<String, UnaryOperator<String>, String> made) {
        return languages.texts(cells, cell -> text(cell, item, made), faults);
    }

    private String text(Cell cell, Item item, BiFunction<String, UnaryOperator<String>, String> made) {
        try {
            return made.apply(
                    cell.text(),
                    name -> names.answer(new Expr.Ref(name, 1), item).path());
        } catch (IllegalArgumentException wrong) {
            faults.note(cell, wrong.getMessage());
        } catch (ExpressionFault unknown) {
            faults.note(cell, unknown.getMessage().replaceFirst("^column 1: ", ""));
        }
        return "";
    }

    /** The tree of an expression, what constants decide worked out; empty when there is none or it is faulty. */
    Optional<Expr> parsed(Cell cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Fold.of(XPathParser.parse(cell.text())));
        } catch (ExpressionFault fault) {
            faults.note(cell, fault.getMessage());
            return Optional.empty();
        }
    }

    /** The expression in SurveyJS's language; empty when there is none or it is faulty. */
    Optional<String> expression(Item item, String column) {
        Cell cell = item.row.cell(column);
        return parsed(cell).flatMap(expression -> written(expression, item, cell));
    }

    /** A condition; one that always holds is none. */
    Optional<String> condition(Item item, String column) {
        Cell cell = item.row.cell(column);
        return parsed(cell)
                .filter(expression -> !(expression instanceof Expr.Bool bool && bool.value()))
                .flatMap(expression -> written(expression, item, cell));
    }

    Optional<String> written(Expr expression, Item item, Cell cell) {
        try {
            return Optional.of(SurveyJsWriter.write(expression, names, item));
        } catch (ExpressionFault fault) {
            faults.note(cell, fault.getMessage());
            return Optional.empty();
        }
    }
}
