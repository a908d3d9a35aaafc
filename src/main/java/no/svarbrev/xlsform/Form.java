package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A form while it is read: what its rows are understood by. */
record Form(Languages languages, ChoiceLists choices, Names names, Calculations calculations, Faults faults) {
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

    /** A note as HTML, its hint below it. */
    Optional<JsonNode> note(Item item) {
        Map<String, Cell> labels = new TreeMap<>(item.row.inLanguages("label"));
        Map<String, Cell> hints = item.row.inLanguages("hint");
        hints.values().forEach(hint -> faults.finding(hint, "the hint of a note stands below its text"));
        hints.forEach((language, hint) -> labels.merge(language, hint, Form::below));
        return texts(labels, item, MarkedText::html);
    }

    private static Cell below(Cell text, Cell hint) {
        return new Cell(text.sheet(), text.row(), text.column(), text.text() + "\n\n" + hint.text());
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
                    markdown(cell),
                    name -> names.answer(new Expr.Ref(name, 1), item).path());
        } catch (IllegalArgumentException wrong) {
            faults.note(cell, wrong.getMessage());
        } catch (ExpressionFault unknown) {
            faults.note(cell, unknown.getMessage().replaceFirst("^column 1: ", ""));
        }
        return "";
    }

    private String markdown(Cell cell) {
        if (!MarkupInText.isIn(cell.text())) {
            return cell.text();
        }
        faults.finding(cell, "HTML is read as the Markdown it stands for; colours, sizes and pictures are left out");
        return MarkupInText.asMarkdown(cell.text());
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

    /** A value in SurveyJS's language; empty when there is none or it is faulty. */
    Optional<String> expression(Item item, String column) {
        Cell cell = item.row.cell(column);
        return parsed(cell).flatMap(expression -> value(expression, item, cell));
    }

    /** What the row works out, where it and all around it are relevant: elsewhere XForms has no value. */
    Optional<String> calculation(Item item, Cell cell) {
        return parsed(cell).flatMap(expression -> value(whenRelevant(item, expression), item, cell));
    }

    /** As {@link #calculation} of a constant. */
    Optional<String> constant(Item item, Cell cell) {
        return value(whenRelevant(item, new Expr.Text(cell.text(), 1)), item, cell);
    }

    private Expr whenRelevant(Item item, Expr expression) {
        if (item.type != RowType.CALCULATE) {
            return expression;
        }
        List<Expr> conditions = new ArrayList<>();
        for (Optional<Item> around = Optional.of(item);
                around.isPresent();
                around = around.get().parent()) {
            if (around.get() == item || around.get().type != RowType.REPEAT) {
                parsed(around.get().row.cell("relevant"))
                        .filter(condition -> !(condition instanceof Expr.Bool bool && bool.value()))
                        .ifPresent(condition -> conditions.add(0, condition));
            }
        }
        return conditions.stream()
                .reduce((left, right) -> new Expr.Binary("and", left, right, left.column()))
                .<Expr>map(condition ->
                        new Expr.Call("if", List.of(condition, expression, new Expr.Text("", 1)), expression.column()))
                .orElse(expression);
    }

    /** What a calculated value can be. */
    Term calculated(Item item) {
        return calculations.of(item, this);
    }

    Expr calculationOf(Item item) {
        Cell cell = item.row.cell("calculation");
        return cell.isBlank()
                ? new Expr.Text(item.row.text("default"), 1)
                : whenRelevant(item, Fold.of(XPathParser.parse(cell.text())));
    }

    /** A condition; one that always holds is none. */
    Optional<String> condition(Item item, String column) {
        Cell cell = item.row.cell(column);
        return parsed(cell)
                .filter(expression -> !(expression instanceof Expr.Bool bool && bool.value()))
                .flatMap(expression -> written(expression, item, cell));
    }

    Optional<String> written(Expr condition, Item item, Cell cell) {
        try {
            return Optional.of(SurveyJsWriter.condition(condition, this, item));
        } catch (ExpressionFault fault) {
            faults.note(cell, fault.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> value(Expr expression, Item item, Cell cell) {
        try {
            Term value = SurveyJsWriter.value(expression, this, item);
            if (value.is(Term.Kind.LIST) || value.is(Term.Kind.RANKING)) {
                throw new ExpressionFault(expression.column(), "several answers are no single value");
            }
            return Optional.of(value.piece().text());
        } catch (ExpressionFault fault) {
            faults.note(cell, fault.getMessage());
            return Optional.empty();
        }
    }
}
