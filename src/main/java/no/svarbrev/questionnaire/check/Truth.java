package no.svarbrev.questionnaire.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.check.outline.Formula;
import no.svarbrev.questionnaire.check.outline.Outline;
import no.svarbrev.questionnaire.check.outline.Target;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.expression.Comparison;
import no.svarbrev.questionnaire.expression.Constancy;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.questionnaire.expression.Reference;

/** Whether conditions always or never hold: by their words alone, and by the answers that their questions can have. */
final class Truth {
    private static final Set<Question.Kind> LISTS =
            Set.of(Question.Kind.CHECKBOX, Question.Kind.TAGBOX, Question.Kind.RANKING);
    private static final Set<Comparison> OF_LISTS = Set.of(
            Comparison.CONTAINS, Comparison.NOT_CONTAINS, Comparison.ANY_OF, Comparison.ALL_OF, Comparison.NONE_OF);
    private static final Set<Comparison> OF_ONE =
            Set.of(Comparison.EQUAL, Comparison.NOT_EQUAL, Comparison.ANY_OF, Comparison.NONE_OF);
    private static final Set<Comparison> DENYING =
            Set.of(Comparison.NOT_EQUAL, Comparison.NOT_CONTAINS, Comparison.NONE_OF);

    private final Subject subject;

    Truth(Subject subject) {
        this.subject = subject;
    }

    /** A value that a question is compared with and can never have. */
    record Impossible(String value, String question) {}

    Optional<Boolean> of(Formula formula) {
        return Constancy.of(formula.expression()).or(() -> of(formula.expression(), formula));
    }

    private Optional<Boolean> of(Expression expression, Formula formula) {
        if (expression instanceof Expression.Combined combined) {
            return ofCombined(combined, formula);
        }
        if (expression instanceof Expression.Not not) {
            return of(not.operand(), formula).map(truth -> !truth);
        }
        return expression instanceof Expression.Compared compared
                ? ofCompared(compared, formula)
                : Constancy.of(expression);
    }

    private Optional<Boolean> ofCombined(Expression.Combined combined, Formula formula) {
        if (combined.operator() != Operator.AND && combined.operator() != Operator.OR) {
            return Optional.empty();
        }
        boolean settling = combined.operator() == Operator.OR;
        List<Optional<Boolean>> sides = List.of(of(combined.left(), formula), of(combined.right(), formula));
        if (sides.contains(Optional.of(settling))) {
            return Optional.of(settling);
        }
        return sides.stream().allMatch(Optional.of(!settling)::equals) ? Optional.of(!settling) : Optional.empty();
    }

    /** All values are impossible, or for {@code allof} one. */
    private Optional<Boolean> ofCompared(Expression.Compared compared, Formula formula) {
        long impossible = impossible(compared, formula).count();
        boolean settled = impossible > 0
                && (compared.comparison() == Comparison.ALL_OF
                        || impossible == values(compared).size());
        return settled ? Optional.of(DENYING.contains(compared.comparison())) : Optional.empty();
    }

    Stream<Impossible> impossible(Expression.Compared compared, Formula formula) {
        if (!(compared.left() instanceof Expression.Variable variable)) {
            return Stream.empty();
        }
        Target target = subject.names().find(variable.reference(), formula.from(), formula.place());
        Optional<Question> question = target.node()
                .filter(node -> isAnswer(variable.reference()))
                .flatMap(subject::question)
                .filter(found -> fits(found, variable.reference(), compared.comparison()));
        return question.stream()
                .flatMap(found -> answers(found).stream()
                        .flatMap(choices -> values(compared).stream()
                                .filter(value -> choices.stream().noneMatch(choice -> isAlike(choice, value)))
                                .map(value -> new Impossible(shown(value), found.name()))));
    }

    private static boolean isAnswer(Reference reference) {
        Reference.Step last = reference.steps().get(reference.steps().size() - 1);
        String name = Outline.folded(last.name());
        return reference.kind() == Reference.Kind.VALUE
                && !last.indexed()
                && !name.equals("length")
                && !name.endsWith("-comment");
    }

    private static boolean fits(Question question, Reference reference, Comparison comparison) {
        boolean row = question.shape() != Shape.ROWS || reference.steps().size() > 1;
        return row && (LISTS.contains(question.kind()) ? OF_LISTS : OF_ONE).contains(comparison);
    }

    /** All that can be answered; empty when that cannot be known. */
    private Optional<List<Choice>> answers(Question question) {
        Optional<ChoiceList> list = question.choices()
                .filter(choices -> choices.other().isEmpty() || choices.otherIsComment())
                .filter(choices -> choices.source().isEmpty()
                        || hasChoices(choices.source().get()));
        return list.map(choices -> subject.questionnaire().choicesOf(question)).filter(choices -> !choices.isEmpty());
    }

    private boolean hasChoices(ChoiceList.Source source) {
        return subject.questionnaire()
                .question(source.question())
                .flatMap(Question::choices)
                .filter(choices -> choices.source().isEmpty())
                .isPresent();
    }

    /** The texts and numbers on the right side; none when there is anything else. */
    private static List<JsonNode> values(Expression.Compared compared) {
        List<Expression> elements =
                compared.right() instanceof Expression.Listed list ? list.elements() : List.of(compared.right());
        List<JsonNode> values = elements.stream()
                .filter(Expression.Literal.class::isInstance)
                .map(element -> ((Expression.Literal) element).node())
                .filter(value -> value.isNumber()
                        || value.isTextual() && !value.textValue().isBlank())
                .toList();
        return values.size() == elements.size() ? values : List.of();
    }

    private static String shown(JsonNode value) {
        return value.isNumber()
                ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
                : value.asText();
    }

    private static boolean isAlike(Choice choice, JsonNode value) {
        boolean numbers = choice.value().isNumber() && value.isNumber();
        return choice.code().equalsIgnoreCase(value.asText())
                || numbers && choice.value().doubleValue() == value.doubleValue()
                || value.isNumber() && choice.code().equals(String.valueOf(value.longValue()));
    }
}
