package no.svarbrev.xlsform.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.ExpressionFault;
import no.svarbrev.xlsform.xpath.Fold;
import no.svarbrev.xlsform.xpath.XPathParser;

/** The expressions in the cells of a form as trees, what constants decide worked out. */
record XPathCells(Faults faults) {
    /** Empty when there is none or it is faulty. */
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

    /** One that always holds is none. */
    Optional<Expr> condition(Cell cell) {
        return parsed(cell).filter(condition -> !(condition instanceof Expr.Bool bool && bool.value()));
    }

    /** What a calculate row works out has a value where it and all around it are relevant. */
    Expr whenRelevant(Item item, Expr expression) {
        if (item.type() != RowType.CALCULATE) {
            return expression;
        }
        List<Expr> conditions = new ArrayList<>();
        for (Optional<Item> around = Optional.of(item);
                around.isPresent();
                around = around.get().parent()) {
            if (around.get() == item || around.get().type() != RowType.REPEAT) {
                condition(around.get().row().cell("relevant")).ifPresent(condition -> conditions.add(0, condition));
            }
        }
        return conditions.stream()
                .reduce((left, right) -> new Expr.Binary("and", left, right, left.column()))
                .<Expr>map(condition ->
                        new Expr.Call("if", List.of(condition, expression, new Expr.Text("", 1)), expression.column()))
                .orElse(expression);
    }

    /** @throws ExpressionFault when it cannot be read */
    Expr calculation(Item item) {
        Cell cell = item.row().cell("calculation");
        return cell.isBlank()
                ? new Expr.Text(item.row().text("default"), 1)
                : whenRelevant(item, Fold.of(XPathParser.parse(cell.text())));
    }
}
