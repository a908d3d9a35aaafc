package no.svarbrev.routing.engine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.NumberField;
import no.svarbrev.questionnaire.TextField;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.rule.Fault.Kind;
import no.svarbrev.questionnaire.rule.Limits;
import no.svarbrev.questionnaire.rule.Validator;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.Looks;

/** What can be wrong with what is typed on one line: texts, numbers and points in time beyond their limits. */
record TypedChecks(QuestionState state, Notes notes) {
    /** Where a fault is noted. */
    interface Notes {
        /** @param limit what was broken, as it is written */
        void note(Kind kind, String limit, LocalText text);
    }

    void run() {
        if (state.question() instanceof TextField text) {
            checkText(text);
        } else if (state.question() instanceof NumberField number) {
            checkNumber(number);
        } else if (state.question() instanceof DateField date) {
            checkDate(date);
        }
    }

    private void checkText(TextField question) {
        boolean wrong = question.input() == TextField.Input.EMAIL
                && question.prompt().validators().stream().noneMatch(Validator.Email.class::isInstance)
                && !Answered.isFalse(state.value())
                && !Looks.isEmail(state.value().asText());
        if (wrong) {
            notes.note(Kind.NOT_AN_EMAIL, "", LocalText.NONE);
        }
        textLimit(question.limits().minExpression())
                .filter(min -> comesBefore(state.value(), min))
                .ifPresent(min -> notes.note(
                        Kind.TOO_SMALL, min.asText(), question.limits().minText()));
        textLimit(question.limits().maxExpression())
                .filter(max -> comesBefore(max, state.value()))
                .ifPresent(max -> notes.note(
                        Kind.TOO_LARGE, max.asText(), question.limits().maxText()));
    }

    private Optional<JsonNode> textLimit(Optional<Expression> expression) {
        return state.isEmpty()
                ? Optional.empty()
                : expression
                        .map(limit -> limit.answer(state.scope(), "text"))
                        .filter(limit -> !Answered.isEmpty(limit));
    }

    /** Texts by their characters, beside a number as numbers; what is none comes neither before nor after. */
    private static boolean comesBefore(JsonNode first, JsonNode second) {
        if (first.isTextual() && second.isTextual()) {
            return first.textValue().compareTo(second.textValue()) < 0;
        }
        return Looks.number(first)
                .flatMap(number -> Looks.number(second).map(number::compareTo))
                .filter(order -> order < 0)
                .isPresent();
    }

    private void checkNumber(NumberField question) {
        Optional<BigDecimal> number = Looks.number(state.value());
        if (state.isEmpty() || number.isEmpty()) {
            return;
        }
        Limits<BigDecimal> limits = question.limits();
        limit(limits.minExpression(), limits.min())
                .filter(min -> number.get().compareTo(min) < 0)
                .ifPresent(min -> notes.note(Kind.TOO_SMALL, min.toPlainString(), limits.minText()));
        limit(limits.maxExpression(), limits.max())
                .filter(max -> number.get().compareTo(max) > 0)
                .ifPresent(max -> notes.note(Kind.TOO_LARGE, max.toPlainString(), limits.maxText()));
        question.step()
                .filter(step -> number.get()
                                .subtract(limits.min().orElse(BigDecimal.ZERO))
                                .remainder(step)
                                .signum()
                        != 0)
                .ifPresent(step -> notes.note(Kind.TOO_FINE, step.toPlainString(), question.stepText()));
    }

    private Optional<BigDecimal> limit(Optional<Expression> expression, Optional<BigDecimal> fixed) {
        return expression.isPresent() ? Looks.number(expression.get().value(state.scope())) : fixed;
    }

    private void checkDate(DateField question) {
        String date = date(question.input());
        if (date.isEmpty()) {
            return;
        }
        Limits<String> limits = question.limits();
        dateLimit(question, limits.minExpression(), limits.min())
                .filter(min -> date.compareTo(min) < 0)
                .ifPresent(min -> notes.note(Kind.TOO_EARLY, min, limits.minText()));
        dateLimit(question, limits.maxExpression(), limits.max())
                .filter(max -> date.compareTo(max) > 0)
                .ifPresent(max -> notes.note(Kind.TOO_LATE, max, limits.maxText()));
    }

    /** What is compared; empty for what is no point in time. A number counts the milliseconds since 1970. */
    private String date(DateField.Input input) {
        JsonNode value = state.value();
        return switch (input) {
            case DATE, MOMENT ->
                value.isNumber() || value.isBoolean()
                        ? LocalDateTime.ofEpochSecond(value.asLong() / 1000, 0, ZoneOffset.UTC)
                                .toString()
                        : input.accepts(value.asText()) ? value.asText() : "";
            case MONTH, WEEK, TIME -> value.isTextual() && !state.isEmpty() ? value.asText() : "";
        };
    }

    private Optional<String> dateLimit(DateField question, Optional<Expression> expression, Optional<String> fixed) {
        return expression.isPresent()
                ? Optional.of(expression
                                .get()
                                .answer(state.scope(), question.input().type()))
                        .filter(limit -> !Answered.isEmpty(limit))
                        .map(JsonNode::asText)
                : fixed;
    }
}
