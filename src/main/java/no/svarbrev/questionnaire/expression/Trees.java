package no.svarbrev.questionnaire.expression;

import java.util.List;
import java.util.stream.Stream;

/** The expressions in an expression. */
public final class Trees {
    private Trees() {}

    /** The expression and everything in it. */
    public static Stream<Expression> within(Expression whole) {
        return Stream.concat(Stream.of(whole), parts(whole).stream().flatMap(Trees::within));
    }

    private static List<Expression> parts(Expression whole) {
        if (whole instanceof Expression.Listed list) {
            return list.elements();
        }
        if (whole instanceof Expression.Compared compared) {
            return List.of(compared.left(), compared.right());
        }
        if (whole instanceof Expression.Combined combined) {
            return List.of(combined.left(), combined.right());
        }
        if (whole instanceof Expression.Answered answered) {
            return List.of(answered.operand());
        }
        if (whole instanceof Expression.Not not) {
            return List.of(not.operand());
        }
        return whole instanceof Expression.Call call ? call.arguments() : partsOfList(whole);
    }

    private static List<Expression> partsOfList(Expression whole) {
        return whole instanceof Expression.InList call
                ? Stream.of(Stream.of(call.list(), call.field()), call.result().stream(), call.filter().stream())
                        .flatMap(parts -> parts)
                        .toList()
                : List.of();
    }
}
