package no.svarbrev.questionnaire.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.Trigger;

/** Reads triggers: one line in {@link #KINDS} for each kind. */
final class TriggerReader {
    private record Kind(Set<String> properties, BiFunction<JsonPart, Expression, Optional<? extends Trigger>> reader) {}

    private static final Set<String> EVERY = Set.of("type", "name", "expression");

    private static final Map<String, Kind> KINDS = Map.of(
            "complete", new Kind(Set.of(), (part, when) -> Optional.of(new Trigger.Complete(when))),
            "setvalue", new Kind(Set.of("setToName", "setValue", "isVariable"), TriggerReader::setValue),
            "copyvalue", new Kind(Set.of("fromName", "setToName", "copyDisplayValue"), TriggerReader::copyValue),
            "skip", new Kind(Set.of("gotoName"), TriggerReader::skip),
            "runexpression", new Kind(Set.of("setToName", "runExpression"), TriggerReader::run),
            "visible", new Kind(Set.of("pages", "questions"), TriggerReader::show));

    /** A value is copied whenever it changes, when there is no condition. */
    private static final Expression ALWAYS = ExpressionParser.parse("true");

    private TriggerReader() {}

    static List<Trigger> triggers(JsonPart root) {
        return root.listIfAny("triggers").stream()
                .flatMap(part -> trigger(part).stream())
                .map(Trigger.class::cast)
                .toList();
    }

    private static Optional<? extends Trigger> trigger(JsonPart part) {
        String type = part.text("type").replaceAll("trigger$", "");
        Kind kind = KINDS.get(type);
        if (kind == null) {
            part.at("type").fault(FindingCode.UNSUPPORTED_TYPE, type);
            return Optional.empty();
        }
        part.allowOnly(JsonPart.union(EVERY, kind.properties()));
        boolean onAnyChange = kind == KINDS.get("copyvalue") && !part.has("expression");
        Optional<Expression> condition = onAnyChange ? Optional.of(ALWAYS) : part.expression("expression");
        if (condition.isEmpty()) {
            part.at("expression").fault(FindingCode.NO_CONDITION);
        }
        return condition.flatMap(when -> kind.reader().apply(part, when));
    }

    private static Optional<Trigger> setValue(JsonPart part, Expression when) {
        return Optional.of(new Trigger.SetValue(
                when, part.text("setToName"), part.json().path("setValue"), part.flag("isVariable")));
    }

    private static Optional<Trigger> copyValue(JsonPart part, Expression when) {
        return Optional.of(new Trigger.CopyValue(
                when, part.text("fromName"), part.text("setToName"), part.flag("copyDisplayValue")));
    }

    private static Optional<Trigger> skip(JsonPart part, Expression when) {
        return Optional.of(new Trigger.Skip(when, part.text("gotoName")));
    }

    private static Optional<Trigger> run(JsonPart part, Expression when) {
        return part.expression("runExpression")
                .map(expression -> new Trigger.Run(when, expression, part.optionalText("setToName")));
    }

    private static Optional<Trigger> show(JsonPart part, Expression when) {
        return Optional.of(new Trigger.Show(when, names(part, "pages"), names(part, "questions")));
    }

    private static List<String> names(JsonPart part, String property) {
        return part.listIfAny(property).stream()
                .map(name -> name.json().asText())
                .toList();
    }
}
