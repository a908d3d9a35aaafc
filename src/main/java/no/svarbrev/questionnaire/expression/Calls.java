package no.svarbrev.questionnaire.expression;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Makes calls of functions, and refuses those that do not exist; filters in quotes are read with the expression. */
final class Calls {
    private static final Pattern CONDITION = Pattern.compile("[{}><=!]");
    private static final int MOST_ARGUMENTS_OF_LIST = 4;

    private final String name;
    private final int column;
    private final List<Integer> columns;
    private final BiFunction<String, Integer, Expression> reading;

    /** @param reading of what stands in quotes, and before which so many columns stand */
    Calls(String name, int column, List<Integer> columns, BiFunction<String, Integer, Expression> reading) {
        this.name = name;
        this.column = column;
        this.columns = columns;
        this.reading = reading;
    }

    Expression of(List<Expression> arguments) {
        if (!Functions.exists(name)) {
            throw unknown();
        }
        boolean inList = Aggregate.names().anyMatch(name::equals);
        if (inList && arguments.size() >= 2 && arguments.size() <= MOST_ARGUMENTS_OF_LIST) {
            return inList(arguments);
        }
        return new Expression.Call(name, arguments, named(arguments).stream().toList());
    }

    private SyntaxFault unknown() {
        boolean not = name.equalsIgnoreCase("not") || name.equalsIgnoreCase("negate");
        return not
                ? Source.fault(
                        column,
                        "the function «" + name + "» does not exist; write «!»",
                        "funksjonen «" + name + "» finnes ikke; skriv «!»")
                : Source.fault(
                        column, "the function «" + name + "» does not exist", "funksjonen «" + name + "» finnes ikke");
    }

    private Optional<Reference> named(List<Expression> arguments) {
        return Functions.naming(name)
                .flatMap(kind -> text(arguments, 0)
                        .filter(text -> !text.isBlank())
                        .map(text -> new Reference(kind, List.of(Reference.Step.named(text)), columns.get(0))));
    }

    private static Optional<String> text(List<Expression> arguments, int index) {
        return index < arguments.size()
                        && arguments.get(index) instanceof Expression.Literal literal
                        && literal.node().isTextual()
                ? Optional.of(literal.node().textValue())
                : Optional.empty();
    }

    /** The third argument is the field of the result when it is text that looks like no condition. */
    private Expression inList(List<Expression> arguments) {
        boolean result = text(arguments, 2)
                .filter(text -> !CONDITION.matcher(text).find())
                .isPresent();
        int filter = result ? 3 : 2;
        return new Expression.InList(
                Aggregate.named(name),
                arguments.get(0),
                arguments.get(1),
                result ? Optional.of(arguments.get(2)) : Optional.empty(),
                filter < arguments.size() ? Optional.of(filter(arguments, filter)) : Optional.empty());
    }

    private Expression filter(List<Expression> arguments, int index) {
        Expression filter = text(arguments, index)
                .filter(text -> !text.isEmpty())
                .map(text -> reading.apply(text, columns.get(index)))
                .orElse(arguments.get(index));
        if (Trees.within(filter).anyMatch(Expression.InList.class::isInstance)) {
            throw Source.fault(
                    column,
                    "a filter of a list may not go through lists itself",
                    "et filter over en liste kan ikke selv gå gjennom lister");
        }
        return filter;
    }
}
