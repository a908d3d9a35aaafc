package no.svarbrev.xlsform.xpath;

import java.util.List;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Bool;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Not;
import no.svarbrev.xlsform.xpath.Expr.Text;

/** Works out what constants decide: a filter with the values of one choice put in says often only «always» or «never». */
public final class Fold {
    private Fold() {}

    public static Expr of(Expr expression) {
        if (expression instanceof Binary binary) {
            return binary(new Binary(binary.operator(), of(binary.left()), of(binary.right()), binary.column()));
        }
        if (expression instanceof Call call) {
            List<Expr> arguments = call.arguments().stream().map(Fold::of).toList();
            return call(new Call(call.function(), arguments, call.column()));
        }
        return expression;
    }

    private static Expr call(Call call) {
        if (call.function().equals("true") || call.function().equals("false")) {
            return new Bool(call.function().equals("true"), call.column());
        }
        if (call.function().equals("not") && call.arguments().size() == 1) {
            Expr operand = call.arguments().get(0);
            return operand instanceof Bool bool
                    ? new Bool(!bool.value(), call.column())
                    : new Not(operand, call.column());
        }
        return call;
    }

    private static Expr binary(Binary binary) {
        switch (binary.operator()) {
            case "and":
                return joined(binary, false);
            case "or":
                return joined(binary, true);
            case "=", "!=":
                boolean texts = binary.left() instanceof Text && binary.right() instanceof Text;
                return texts ? compared((Text) binary.left(), binary, (Text) binary.right()) : binary;
            default:
                return binary;
        }
    }

    private static Expr compared(Text left, Binary binary, Text right) {
        return new Bool(left.value().equals(right.value()) == binary.operator().equals("="), binary.column());
    }

    /** @param deciding the value of one side that decides alone: true of «or», false of «and» */
    private static Expr joined(Binary binary, boolean deciding) {
        if (binary.left() instanceof Bool left) {
            return left.value() == deciding ? left : binary.right();
        }
        if (binary.right() instanceof Bool right) {
            return right.value() == deciding ? right : binary.left();
        }
        return binary;
    }
}
