package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.LocalText;
import no.svarbrev.questionnaire.Rule;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * The choices that a respondent is offered: from the question itself or from another, those whose conditions held when
 * they were last looked at.
 */
final class Offer {
    private final QuestionState state;
    private final ChoiceList list;
    private final boolean fixed;
    private Optional<List<Choice>> visible = Optional.empty();
    private Optional<List<Choice>> choices = Optional.empty();
    private boolean underWay;

    Offer(QuestionState state, ChoiceList list) {
        this.state = state;
        this.list = list;
        this.fixed = list.source().isEmpty() && unconditional(list.own());
    }

    ChoiceList list() {
        return list;
    }

    /** Works the conditions out; true when other choices are offered than before. */
    boolean look() {
        if (isFixed()) {
            return false;
        }
        List<Choice> before = visible.orElseGet(this::active);
        List<Choice> now = held();
        boolean changed = isTaken() || !now.equals(before);
        visible = Optional.of(now);
        choices = Optional.empty();
        return changed;
    }

    /** Whether the same is offered to everyone. */
    private boolean isFixed() {
        return fixed;
    }

    /** Whether they come from another question. */
    boolean isTaken() {
        return list.source()
                .flatMap(source -> state.filling().question(source.question()))
                .filter(from -> from != state)
                .isPresent();
    }

    boolean isTakenFrom(String name) {
        return list.source().filter(source -> source.question().equals(name)).isPresent();
    }

    /** In the order they are shown, the special ones last. */
    List<Choice> choices() {
        if (isFixed() && list.order() == ChoiceList.Order.AS_WRITTEN) {
            return list.all();
        }
        if (choices.isEmpty() || isTaken() || list.order() != ChoiceList.Order.AS_WRITTEN) {
            choices = Optional.of(Stream.concat(ordered(visible()).stream(), list.special().stream())
                    .toList());
        }
        return choices.get();
    }

    private boolean unconditional(List<Choice> choices) {
        return list.visibleIf().isEmpty()
                && choices.stream().allMatch(choice -> choice.visible().isFixed());
    }

    /** Without the special ones; what {@code hideIfChoicesEmpty} looks at. */
    List<Choice> visible() {
        if (isFixed()) {
            return list.own();
        }
        return isTaken() && !underWay ? taken() : visible.orElseGet(list::own);
    }

    /** As they are now: what they are taken from may have changed since. */
    private List<Choice> taken() {
        underWay = true;
        List<Choice> now = held();
        underWay = false;
        return now;
    }

    /** What {@code hideIfChoicesEmpty} hides the question for. */
    boolean offersNothing() {
        return visible().isEmpty() && (!isTaken() || list.special().isEmpty());
    }

    private List<Choice> held() {
        return active().stream()
                .filter(choice -> holds(choice, choice.visible(), list.visibleIf()))
                .toList();
    }

    boolean isEnabled(Choice choice) {
        return holds(choice, choice.enabled(), list.enableIf());
    }

    /** A choice's own condition goes before that of the list. */
    private boolean holds(Choice choice, Rule own, Optional<Expression> common) {
        Expression.Scope scope = new ChoiceScope(choice.value(), state.store().scope());
        return own.isFixed() ? common.map(condition -> condition.holds(scope)).orElse(true) : own.holds(scope);
    }

    /** Whether their conditions hold or not. */
    List<Choice> active() {
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

    private List<Choice> fromChoices(ChoiceList.Source source, QuestionState from) {
        Stream<Choice> taken = from.choices().stream()
                .filter(choice -> choice.role() == Choice.Role.PLAIN)
                .filter(choice -> switch (source.taken()) {
                    case ALL -> true;
                    case SELECTED -> from.hasChosen(choice);
                    case UNSELECTED -> !from.hasChosen(choice);
                });
        return Stream.concat(taken, ownText(source, from).stream()).toList();
    }

    /** The text of «other» is a choice like those that were chosen. */
    private Optional<Choice> ownText(ChoiceList.Source source, QuestionState from) {
        return Optional.of(from.otherText())
                .filter(text -> source.taken() == ChoiceList.Taken.SELECTED
                        && list.other().isEmpty()
                        && from.isOtherChosen()
                        && !Reading.isFalse(text))
                .map(text -> plain(Reading.OTHER, text.asText()));
    }

    private static Choice plain(JsonNode value, String text) {
        return new Choice(value, LocalText.of(text), false, Choice.Role.PLAIN, Rule.ALWAYS, Rule.ALWAYS);
    }

    /** Of each row or panel the named answer, else the first there is. */
    private static List<Choice> fromList(ChoiceList.Source source, JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(JsonNode::isObject)
                .flatMap(row -> choice(source, row).stream())
                .toList();
    }

    private static Optional<Choice> choice(ChoiceList.Source source, JsonNode row) {
        String key = source.values()
                .orElseGet(() -> row.fieldNames().hasNext() ? row.fieldNames().next() : "");
        JsonNode value = row.path(key);
        if (Answered.isEmpty(value)) {
            return Optional.empty();
        }
        String text = source.texts()
                .map(row::path)
                .filter(each -> !each.isMissingNode())
                .orElse(value)
                .asText();
        return Optional.of(plain(value, text));
    }

    private List<Choice> ordered(List<Choice> choices) {
        List<Choice> ordered = new ArrayList<>(choices);
        switch (list.order()) {
            case ASCENDING -> ordered.sort(byText());
            case DESCENDING -> ordered.sort(byText().reversed());
            case RANDOM ->
                Collections.shuffle(
                        ordered, state.filling().random(state.question().name()));
            case AS_WRITTEN -> {}
        }
        return ordered;
    }

    private Comparator<Choice> byText() {
        return Comparator.comparing(this::text, TextOrder::compare);
    }

    private String text(Choice choice) {
        String text = choice.text().in(state.filling().circumstances().language());
        return Piping.text(text, state.scope(), UnaryOperator.identity());
    }

    /** Orders that are the same each time for one response. */
    static Random random(long seed, String name) {
        return new Random(seed * 31 + name.hashCode());
    }
}
