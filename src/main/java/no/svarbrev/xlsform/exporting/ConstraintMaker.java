package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.questionnaire.expression.Trees;
import no.svarbrev.xlsform.surveyjs.SurveyJs;

/** The limits and validators of a question as one constraint with one message, the counterpart of ConstraintParts. */
final class ConstraintMaker {
    private final Part element;
    private final RowMaker rows;
    private final String repeat;
    private final List<String> parts = new ArrayList<>();
    /** One for each part that has a message on import; missing where the definition gives none. */
    private final List<Part> messages = new ArrayList<>();

    private ConstraintMaker(Part element, RowMaker rows, String repeat) {
        this.element = element;
        this.rows = rows;
        this.repeat = repeat;
    }

    static void apply(Part element, Map<String, String> row, RowMaker rows, String repeat) {
        ConstraintMaker maker = new ConstraintMaker(element, rows, repeat);
        maker.limits();
        maker.choices();
        element.list("validators").forEach(maker::validator);
        maker.fill(row);
    }

    private void fill(Map<String, String> row) {
        if (!parts.isEmpty()) {
            row.put("constraint", String.join(" and ", parts));
        }
        if (messages.stream().map(Part::json).distinct().count() > 1) {
            element.fault("its limits and validators have different messages (or none), and XLSForm has one for all");
        } else if (!messages.isEmpty()) {
            rows.plain(row, "constraint_message", messages.get(0), repeat);
        }
    }

    private void limits() {
        boolean range = element.text("inputType").equals("range");
        if (!range) {
            limit("min", ". >= ", "minErrorText");
            limit("max", ". <= ", "maxErrorText");
        } else if (element.has("minErrorText") || element.has("maxErrorText")) {
            element.fault("the messages of a range cannot be expressed");
        }
        if (element.has("maxLength")) {
            count(element.at("maxLength")).ifPresent(most -> parts.add("string-length(.) <= " + most));
        }
        counted("minSelectedChoices", "count-selected(.) >= ");
        counted("maxSelectedChoices", "count-selected(.) <= ");
    }

    private void limit(String property, String comparison, String message) {
        Part limit = element.at(property);
        if (element.has(property)) {
            boolean date = element.text("inputType").equals("date")
                    && limit.json().asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            if (!date && !(limit.json().isNumber() && element.text("inputType").equals("number"))) {
                limit.fault("cannot be expressed for this type");
            }
            parts.add(comparison + (date ? "date('" + limit.json().asText() + "')" : number(limit.json())));
            messages.add(element.at(message));
        }
        if (!element.has(property) && element.has(message)) {
            element.at(message).fault("belongs to «" + property + "», which is missing");
        }
    }

    static String number(JsonNode number) {
        return new BigDecimal(number.asText("0").isEmpty() ? "0" : number.asText("0"))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Optional<Integer> count(Part part) {
        if (!part.json().isInt() || part.json().intValue() < 1 || part.json().intValue() > 999_999) {
            part.fault("must be a whole number from 1 to 999999");
            return Optional.empty();
        }
        return Optional.of(part.json().intValue());
    }

    private void counted(String property, String comparison) {
        if (element.has(property)) {
            count(element.at(property)).ifPresent(limit -> parts.add(comparison + limit));
            messages.add(element.at("constraintMessage"));
        }
    }

    private void choices() {
        for (JsonNode choice : element.json().path("choices")) {
            if (choice.path("isExclusive").asBoolean()) {
                parts.add("not(selected(., '" + choice.path("value").asText() + "') and count-selected(.) > 1)");
            }
        }
    }

    private void validator(Part validator) {
        switch (validator.text("type")) {
            case "regex" -> regex(validator);
            case "text" -> ranged(validator, "string-length(.)", "minLength", "maxLength");
            case "answercount" -> ranged(validator, "count-selected(.)", "minCount", "maxCount");
            case "expression" -> mustHold(validator);
            default -> validator.fault("validators of type «" + validator.text("type") + "» cannot be expressed");
        }
        messages.add(validator.at("text"));
    }

    private void regex(Part validator) {
        validator.allowOnly(Set.of("type", "regex", "text"));
        String pattern = validator.text("regex");
        boolean wrapped = pattern.startsWith("^(?:") && pattern.endsWith(")$");
        boolean whole = pattern.startsWith("^") && pattern.endsWith("$") && !pattern.contains("|");
        if (!wrapped && !whole || pattern.contains("'") && pattern.contains("\"")) {
            validator.at("regex").fault("only a pattern from ^ to $ without |, or ^(?:…)$, can be expressed");
            return;
        }
        String inside = wrapped ? pattern.substring(4, pattern.length() - 2) : pattern;
        parts.add("regex(., " + XPathWriter.quoted(inside, 1) + ")");
    }

    private void ranged(Part validator, String measured, String least, String most) {
        validator.allowOnly(Set.of("type", "text", least, most));
        boolean length = measured.startsWith("string");
        Optional<Integer> min = validator.has(least) ? count(validator.at(least)) : Optional.empty();
        Optional<Integer> max = validator.has(most) ? count(validator.at(most)) : Optional.empty();
        boolean same = min.isPresent() && min.equals(max);
        if (length && max.isPresent() && !same
                || !length && !validator.has("text")
                || min.isPresent() && max.isPresent() && !same) {
            validator.fault("cannot be expressed exactly: use maxLength, minSelectedChoices and maxSelectedChoices");
        }
        String comparison = same && length ? " = " : " >= ";
        min.ifPresent(limit -> parts.add(measured + comparison + limit));
        max.filter(limit -> !(same && length)).ifPresent(limit -> parts.add(measured + " <= " + limit));
    }

    /** XForms asks nothing of an empty answer, so only a validator that lets it pass says the same. */
    private void mustHold(Part validator) {
        validator.allowOnly(Set.of("type", "expression", "text"));
        String self = (repeat.isEmpty() ? "" : "panel.") + element.text("name");
        rows.parsed(validator.at("expression")).ifPresent(expression -> {
            List<Expression> either = Trees.joined(expression.tree(), Operator.OR);
            boolean passes = either.size() > 1
                    && either.get(0) instanceof Expression.Answered answered
                    && !answered.filled()
                    && answered.operand() instanceof Expression.Variable variable
                    && SurveyJs.path(variable).equals(self);
            if (!passes) {
                validator.at("expression").fault("can be expressed when it begins with «{" + self + "} empty or»");
                return;
            }
            Expression rest = either.stream()
                    .skip(1)
                    .reduce((left, right) -> new Expression.Combined(left, Operator.OR, right))
                    .orElseThrow();
            rows.written(expression.with(rest), validator.at("expression"), repeat, self)
                    .ifPresent(text -> parts.add(either.size() > 2 ? "(" + text + ")" : text));
        });
    }
}
