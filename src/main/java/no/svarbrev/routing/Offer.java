package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.LocalText;
import no.svarbrev.questionnaire.Rule;
import no.svarbrev.questionnaire.expression.Expression;

/** The choices that a respondent is offered: from the question itself or from another, those whose conditions hold. */
record Offer(QuestionState state, ChoiceList list) {

    /** In the order they are shown, the special ones last. */
    List<Choice> choices() {
        boolean asWritten = list.source().isEmpty() && list.order() == ChoiceList.Order.AS_WRITTEN && unconditional(list.own());
        return asWritten
                ? list.all()
                : Stream.concat(ordered(visible()).stream(), list.special().stream()).toList();
    }

    private boolean unconditional(List<Choice> choices) {
        return list.visibleIf().isEmpty() && choices.stream().allMatch(choice -> choice.visible().isFixed());
    }

    /** Without the special ones; what {@code hideIfChoicesEmpty} looks at. */
    List<Choice> visible() {
        List<Choice> active = active();
        return unconditional(active)
                ? active
                : active.stream().filter(choice -> holds(choice, choice.visible(), list.visibleIf())).toList();
    }

    boolean isEnabled(Choice choice) {
        return holds(choice, choice.enabled(), list.enableIf());
    }

    /** A choice's own condition goes before that of the list. */
    private boolean holds(Choice choice, Rule own, Optional<Expression> common) {
        Expression.Scope scope = new ChoiceScope(choice, state.store().scope());
        return own.isFixed() ? common.map(condition -> condition.holds(scope)).orElse(true) : own.holds(scope);
    }

    private List<Choice> active() {
        return list.source()
                .map(source -> state.filling()
                        .question(source.question())
                        .filter(from -> from != state)
                        .map(from -> from(source, from))
                        .orElse(list.own()))
                .orElse(list.own());
    }

    private List<Choice> from(ChoiceList.Source source, QuestionState from) {
        if (from.offer().isPresent()) {
            return fromChoices(source, from);
        }
        return from.value().isArray() ? fromList(source, from.value()) : from.takesLists() ? List.of() : list.own();
    }

    private static List<Choice> fromChoices(ChoiceList.Source source, QuestionState from) {
        return from.choices().stream()
                .filter(choice -> choice.role() == Choice.Role.PLAIN)
                .filter(choice -> switch (source.taken()) {
                    case ALL -> true;
                    case SELECTED -> from.hasChosen(choice);
                    case UNSELECTED -> !from.hasChosen(choice);
                })
                .toList();
    }

    /** Of each row or panel the named answer, else the first there is. */
    private static List<Choice> fromList(ChoiceList.Source source, JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(JsonNode::isObject)
                .flatMap(row -> choice(source, row).stream())
                .toList();
    }

    private static Optional<Choice> choice(ChoiceList.Source source, JsonNode row) {
        String key = source.values().orElseGet(() -> row.fieldNames().hasNext() ? row.fieldNames().next() : "");
        JsonNode value = row.path(key);
        if (Answered.isEmpty(value)) {
            return Optional.empty();
        }
        String text = source.texts().map(row::path).filter(each -> !each.isMissingNode()).orElse(value).asText();
        return Optional.of(new Choice(
                value.isValueNode() ? value : TextNode.valueOf(value.toString()),
                LocalText.of(text),
                false,
                Choice.Role.PLAIN,
                Rule.ALWAYS,
                Rule.ALWAYS));
    }

    private List<Choice> ordered(List<Choice> choices) {
        List<Choice> ordered = new ArrayList<>(choices);
        switch (list.order()) {
            case ASCENDING -> ordered.sort(byText());
            case DESCENDING -> ordered.sort(byText().reversed());
            case RANDOM -> Collections.shuffle(ordered, state.filling().random(state.question().name()));
            case AS_WRITTEN -> {}
        }
        return ordered;
    }

    private Comparator<Choice> byText() {
        String language = state.filling().circumstances().language();
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        return Comparator.comparing(choice -> choice.text().in(language), collator);
    }

    /** Orders that are the same each time for one response. */
    static Random random(long seed, String name) {
        return new Random(seed * 31 + name.hashCode());
    }
}
