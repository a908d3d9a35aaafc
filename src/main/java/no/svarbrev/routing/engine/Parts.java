package no.svarbrev.routing.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.questionnaire.expression.SyntaxFault;
import no.svarbrev.routing.engine.state.ItemState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.Tree;

/** Finds questions by what triggers call them: a name, or a path such as {@code grid.row.column} or {@code list[0].x}. */
final class Parts {
    private Parts() {}

    static Optional<QuestionState> find(Tree tree, String path) {
        Optional<QuestionState> whole = tree.question(path);
        return whole.isPresent()
                ? whole
                : variable(path).flatMap(named -> within(tree, named.reference().steps()));
    }

    /** The path as an expression reads it; empty when it is none. */
    static Optional<Expression.Variable> variable(String path) {
        try {
            return Optional.of(ExpressionParser.parse("{" + path + "}"))
                    .filter(Expression.Variable.class::isInstance)
                    .map(Expression.Variable.class::cast);
        } catch (SyntaxFault noName) {
            return Optional.empty();
        }
    }

    private static Optional<QuestionState> within(Tree tree, List<Reference.Step> steps) {
        return lengths(steps)
                .flatMap(length -> tree
                        .question(name(steps, 0, length))
                        .flatMap(found -> inside(found, steps.get(length - 1), steps.subList(length, steps.size())))
                        .stream())
                .findFirst();
    }

    /** Names may have dots in them; the longest is tried first. */
    private static Stream<Integer> lengths(List<Reference.Step> steps) {
        return IntStream.iterate(steps.size(), length -> length > 0, length -> length - 1)
                .boxed();
    }

    private static String name(List<Reference.Step> steps, int from, int to) {
        return steps.subList(from, to).stream().map(Reference.Step::name).collect(Collectors.joining("."));
    }

    private static Optional<QuestionState> inside(QuestionState found, Reference.Step last, List<Reference.Step> rest) {
        if (rest.isEmpty()) {
            return last.indexed() ? Optional.empty() : Optional.of(found);
        }
        if (found.asked().takesLists()) {
            return item(found, last).flatMap(item -> cell(item, rest));
        }
        if (found.asked().isFields()) {
            return found.items().stream().findFirst().flatMap(item -> cell(item, rest));
        }
        return found.items().stream()
                .filter(item -> item.row()
                        .filter(row -> row.code().equalsIgnoreCase(rest.get(0).name()))
                        .isPresent())
                .findFirst()
                .flatMap(item -> cell(item, rest.subList(1, rest.size())));
    }

    private static Optional<ItemState> item(QuestionState list, Reference.Step step) {
        boolean there = step.indexed()
                && step.index() >= 0
                && step.index() < list.items().size();
        return there ? Optional.of(list.items().get(step.index())) : Optional.empty();
    }

    private static Optional<QuestionState> cell(ItemState item, List<Reference.Step> steps) {
        return lengths(steps)
                .flatMap(length -> named(item, name(steps, 0, length))
                        .flatMap(found -> inside(found, steps.get(length - 1), steps.subList(length, steps.size())))
                        .stream())
                .findFirst();
    }

    private static Optional<QuestionState> named(ItemState item, String name) {
        return item.questions()
                .filter(state -> state.question().prompt().key().equalsIgnoreCase(name))
                .findFirst();
    }
}
