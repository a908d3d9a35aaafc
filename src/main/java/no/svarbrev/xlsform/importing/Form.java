package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import no.svarbrev.xlsform.markdown.MarkedText;
import no.svarbrev.xlsform.markdown.MarkupInText;
import no.svarbrev.xlsform.rows.ChoiceLists;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Languages;
import no.svarbrev.xlsform.rows.ListedChoice;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.surveyjs.Answers;
import no.svarbrev.xlsform.surveyjs.SurveyJsText;
import no.svarbrev.xlsform.surveyjs.SurveyJsWriter;
import no.svarbrev.xlsform.surveyjs.Term;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** A form while it is read: what its rows are understood by. */
public record Form(
        Languages languages, ChoiceLists choices, Names names, XPathCells cells, Answers answers, Faults faults) {
    static Form of(Languages languages, ChoiceLists choices, Names names, Faults faults) {
        XPathCells cells = new XPathCells(faults);
        Answers answers = new Answering(choices, names, new Calculations(cells));
        return new Form(languages, choices, names, cells, answers, faults);
    }

    Optional<JsonNode> plain(Item item, String column) {
        return texts(item.row().inLanguages(column), item, MarkedText::plain);
    }

    Optional<JsonNode> html(Item item, String column) {
        return texts(item.row().inLanguages(column), item, MarkedText::html);
    }

    /** A note as HTML, its hint below it. */
    Optional<JsonNode> note(Item item) {
        Map<String, Cell> labels = new TreeMap<>(item.row().inLanguages("label"));
        Map<String, Cell> hints = item.row().inLanguages("hint");
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

    /** A value in SurveyJS's language; empty when there is none or it is faulty. */
    Optional<String> expression(Item item, String column) {
        Cell cell = item.row().cell(column);
        return cells.parsed(cell).flatMap(expression -> value(expression, item, cell));
    }

    /** What the row works out, where it and all around it are relevant: elsewhere XForms has no value. */
    Optional<String> calculation(Item item, Cell cell) {
        return cells.parsed(cell).flatMap(expression -> value(cells.whenRelevant(item, expression), item, cell));
    }

    /** As {@link #calculation} of a constant. */
    Optional<String> constant(Item item, Cell cell) {
        return value(cells.whenRelevant(item, new Expr.Text(cell.text(), 1)), item, cell);
    }

    /** A condition; one that always holds is none. */
    Optional<String> condition(Item item, String column) {
        Cell cell = item.row().cell(column);
        return cells.condition(cell).flatMap(expression -> written(expression, item, cell));
    }

    Optional<String> written(Expr condition, Item item, Cell cell) {
        return noted(cell, () -> SurveyJsWriter.condition(condition, answers, item));
    }

    private Optional<String> value(Expr expression, Item item, Cell cell) {
        return noted(cell, () -> {
            Term value = SurveyJsWriter.value(expression, answers, item);
            if (value.is(Term.Kind.LIST) || value.is(Term.Kind.RANKING)) {
                throw new ExpressionFault(expression.column(), "several answers are no single value");
            }
            return SurveyJsText.of(value.said());
        });
    }

    private Optional<String> noted(Cell cell, Supplier<String> said) {
        try {
            return Optional.of(said.get());
        } catch (ExpressionFault fault) {
            faults.note(cell, fault.getMessage());
            return Optional.empty();
        }
    }
}
