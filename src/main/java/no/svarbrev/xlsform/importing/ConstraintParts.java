package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Numbers;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Num;
import no.svarbrev.xlsform.xpath.Expr.Self;
import no.svarbrev.xlsform.xpath.Expr.Text;

/**
 * A constraint taken apart at «and»: limits become the properties SurveyJS has for them, what is left an expression that
 * must hold. As in XForms nothing is asked of an empty answer.
 */
public final class ConstraintParts {
    private final Item item;
    private final ObjectNode element;
    private final Optional<JsonNode> message;
    private final List<Expr> rest = new ArrayList<>();

    private ConstraintParts(Item item, ObjectNode element, Optional<JsonNode> message) {
        this.item = item;
        this.element = element;
        this.message = message;
    }

    static void apply(Item item, ObjectNode element, Form form) {
        Optional<JsonNode> message = form.plain(item, "constraint_message");
        Cell cell = item.row().cell("constraint");
        form.cells().parsed(cell).ifPresent(constraint -> {
            ConstraintParts parts = new ConstraintParts(item, element, message);
            Expr.conjuncts(constraint).stream()
                    .filter(part -> !parts.taken(part))
                    .forEach(parts.rest::add);
            parts.rest.stream()
                    .reduce((left, right) -> new Binary("and", left, right, left.column()))
                    .ifPresent(left -> parts.mustHold(left, form, cell));
        });
    }

    private void mustHold(Expr left, Form form, Cell cell) {
        Expr empty = new Expr.Empty(new Self(left.column()), true, left.column());
        form.written(new Binary("or", empty, left, left.column()), item, cell)
                .ifPresent(expression -> validator("expression").put("expression", expression));
    }

    private ObjectNode validator(String type) {
        ObjectNode validator = element.withArray("validators").addObject().put("type", type);
        message.ifPresent(text -> validator.set("text", text));
        return validator;
    }

    private boolean taken(Expr part) {
        if (part instanceof Binary binary && binary.turned().isPresent()) {
            boolean flipped = binary.left() instanceof Num || binary.left() instanceof Text;
            return flipped
                    ? limit(binary.right(), binary.turned().get(), binary.left())
                    : limit(binary.left(), binary.operator(), binary.right());
        }
        if (part instanceof Call call && call.function().equals("regex")) {
            return regex(call);
        }
        return part instanceof Expr.Not not
                && item.type() == RowType.SELECT_MULTIPLE
                && ExclusiveChoice.mark(not.operand(), element);
    }

    private boolean limit(Expr measured, String operator, Expr limit) {
        if (measured instanceof Self
                && limit instanceof Num number
                && item.type().isNumber()) {
            return numberLimit(operator, new BigDecimal(number.digits()));
        }
        if (measured instanceof Self && item.type() == RowType.DATE) {
            return dateLimit(operator, limit);
        }
        boolean ofSelf = measured instanceof Call call && call.arguments().equals(List.of(new Self(column(call))));
        if (!ofSelf || !(limit instanceof Num number) || !number.digits().matches("[0-9]{1,6}")) {
            return false;
        }
        String function = ((Call) measured).function();
        int count = Integer.parseInt(number.digits());
        return function.equals("string-length") && item.type() == RowType.TEXT
                ? lengthLimit(operator, count)
                : function.equals("count-selected")
                        && item.type() == RowType.SELECT_MULTIPLE
                        && countLimit(operator, count);
    }

    private static int column(Call call) {
        return call.arguments().isEmpty() ? 0 : call.arguments().get(0).column();
    }

    private boolean numberLimit(String operator, BigDecimal limit) {
        if (item.type() == RowType.INTEGER) {
            return wholeLimit(operator, limit);
        }
        return switch (operator) {
            case ">=" -> set("min", "minErrorText", Numbers.node(limit));
            case "<=" -> set("max", "maxErrorText", Numbers.node(limit));
            default -> false;
        };
    }

    /** At the nearest whole number inside, since steps count from min. */
    private boolean wholeLimit(String operator, BigDecimal limit) {
        BigDecimal below = limit.setScale(0, RoundingMode.FLOOR);
        BigDecimal above = limit.setScale(0, RoundingMode.CEILING);
        return switch (operator) {
            case ">=" -> set("min", "minErrorText", Numbers.node(above));
            case "<=" -> set("max", "maxErrorText", Numbers.node(below));
            case ">" -> set("min", "minErrorText", Numbers.node(below.add(BigDecimal.ONE)));
            case "<" -> set("max", "maxErrorText", Numbers.node(above.subtract(BigDecimal.ONE)));
            default -> false;
        };
    }

    private boolean dateLimit(String operator, Expr limit) {
        Expr day = limit instanceof Call call
                        && call.function().equals("date")
                        && call.arguments().size() == 1
                ? call.arguments().get(0)
                : new Num("0", limit.column());
        if (!(day instanceof Text text) || !text.value().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return false;
        }
        return switch (operator) {
            case ">=" -> set("min", "minErrorText", element.textNode(text.value()));
            case "<=" -> set("max", "maxErrorText", element.textNode(text.value()));
            default -> false;
        };
    }

    private boolean set(String property, String messageProperty, JsonNode limit) {
        if (element.has(property)) {
            return false;
        }
        element.set(property, limit);
        message.ifPresent(text -> element.set(messageProperty, text));
        return true;
    }

    private boolean lengthLimit(String operator, int limit) {
        switch (operator) {
            case "<=", "<":
                int most = operator.equals("<") ? limit - 1 : limit;
                boolean fits = most > 0 && !element.has("maxLength");
                return fits && element.put("maxLength", most) != null;
            case ">=", ">":
                validator("text").put("minLength", operator.equals(">") ? limit + 1 : limit);
                return true;
            case "=":
                validator("text").put("minLength", limit).put("maxLength", limit);
                return true;
            default:
                return false;
        }
    }

    private boolean countLimit(String operator, int limit) {
        int least = operator.equals(">") ? limit + 1 : limit;
        int most = operator.equals("<") ? limit - 1 : limit;
        return switch (operator) {
            case ">=", ">" -> count("minSelectedChoices", "minCount", least);
            case "<=", "<" -> count("maxSelectedChoices", "maxCount", most);
            case "=" ->
                count("minSelectedChoices", "minCount", limit) && count("maxSelectedChoices", "maxCount", limit);
            default -> false;
        };
    }

    private boolean count(String property, String ofValidator, int limit) {
        if (message.isPresent()) {
            validator("answercount").put(ofValidator, limit);
        } else {
            element.put(property, limit);
        }
        return true;
    }

    /** In XForms the whole answer must match. */
    private boolean regex(Call call) {
        if (call.arguments().size() != 2
                || !(call.arguments().get(0) instanceof Self)
                || !(call.arguments().get(1) instanceof Text pattern)) {
            return false;
        }
        boolean whole = pattern.value().startsWith("^")
                && pattern.value().endsWith("$")
                && !pattern.value().contains("|");
        validator("regex").put("regex", whole ? pattern.value() : "^(?:" + pattern.value() + ")$");
        return true;
    }
}
