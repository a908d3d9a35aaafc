package no.svarbrev.xlsform.surveyjs;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Aggregate;
import no.svarbrev.questionnaire.expression.Expression;
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
            return Term.number(Phrases.answer(name + ".length", false), Gap.ZERO, Set.of(Phrases.answer(name, false)));
        }
        Expression said = new Expression.InList(
                Aggregate.valueOf(call.function().toUpperCase(Locale.ROOT)),
                Phrases.answer(name, false),
                Phrases.text(item.name()),
                Optional.empty(),
                Optional.empty());
        boolean sum = call.function().equals("sum");
        return Term.number(said, sum ? Gap.NEVER : Gap.NAN, sum ? Set.of() : Set.of(said));
    }

    Term position(Call call) {
        if (!(call.arguments().get(0) instanceof Expr.Parent) || from.repeat().isEmpty()) {
            throw new ExpressionFault(call.column(), "only position(..) inside a repeat is supported");
        }
        return Term.number(
                Phrases.joined(Phrases.answer("panelIndex", false), "+", Phrases.number("1")), Gap.NEVER, Set.of());
    }
}
