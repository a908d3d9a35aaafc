package no.svarbrev.xlsform.surveyjs;

import java.util.Optional;
import java.util.Set;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** What XPath asks of a repeat as a whole, and which of its panels this is. */
final class RepeatCalls {
    private final Names names;
    private final Item from;

    RepeatCalls(Names names, Item from) {
        this.names = names;
        this.from = from;
    }

    Term over(Call call) {
        if (!(call.arguments().get(0) instanceof Expr.Ref ref)) {
            throw new ExpressionFault(call.column(), call.function() + "() of one thing needs a question in a repeat");
        }
        Item item = names.item(ref, from);
        Optional<Item> repeat = item.type() == RowType.REPEAT ? Optional.of(item) : item.repeat();
        boolean countOnly = item.type() == RowType.REPEAT || !item.parent().equals(repeat);
        if (repeat.isEmpty()
                || from.repeat().equals(repeat)
                || countOnly && !call.function().equals("count")) {
            throw new ExpressionFault(
                    ref.column(), "«" + ref.name() + "» does not stand in a repeat, outside of which this is");
        }
        if (!call.function().equals("count") && !item.type().isNumber()) {
            throw new ExpressionFault(ref.column(), "«" + ref.name() + "» is no number");
        }
        String name = repeat.get().name();
        if (call.function().equals("count")) {
            return Term.number(Piece.atom("{" + name + ".length}"), Gap.ZERO, Set.of("{" + name + "}"));
        }
        Piece piece = Piece.atom(call.function() + "InArray({" + name + "}, '" + item.name() + "')");
        boolean sum = call.function().equals("sum");
        return Term.number(piece, sum ? Gap.NEVER : Gap.NAN, sum ? Set.of() : Set.of(piece.text()));
    }

    Term position(Call call) {
        if (!(call.arguments().get(0) instanceof Expr.Parent) || from.repeat().isEmpty()) {
            throw new ExpressionFault(call.column(), "only position(..) inside a repeat is supported");
        }
        return Term.number(new Piece("{panelIndex} + 1", Piece.SUM), Gap.NEVER, Set.of());
    }
}
