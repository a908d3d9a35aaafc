package no.svarbrev.routing.engine.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Rule;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.ChoiceScope;
import no.svarbrev.routing.engine.scope.Piping;
import no.svarbrev.routing.engine.value.TextOrder;

/**
 * The choices that a respondent is offered: from the question itself or from another, those whose conditions held when
 * they were last looked at.
 */
public final class Offer {
    private final Asked asked;
    private final ChoiceList list;
    private final Function<String, Optional<? extends TakenChoices.Source>> others;
    private final boolean fixed;
    private Optional<List<Choice>> visible = Optional.empty();
    private Optional<List<Choice>> choices = Optional.empty();
    private boolean underWay;

    /** @param others the other questions by their names */
    Offer(Asked asked, ChoiceList list, Function<String, Optional<? extends TakenChoices.Source>> others) {
        this.asked = asked;
        this.list = list;
        this.others = others;
        this.fixed = list.source().isEmpty() && unconditional(list.own());
    }

    public ChoiceList list() {
        return list;
    }

    /** Works the conditions out; true when other choices are offered than before. */
    public boolean look() {
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
    public boolean isTaken() {
        return list.source().flatMap(source -> others.apply(source.question())).isPresent();
    }

    public boolean isTakenFrom(String name) {
        return list.source().filter(source -> source.question().equals(name)).isPresent();
    }

    /** In the order they are shown, the special ones last. */
    public List<Choice> choices() {
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
    public List<Choice> visible() {
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
    public boolean offersNothing() {
        return visible().isEmpty() && (!isTaken() || list.special().isEmpty());
    }

    private List<Choice> held() {
        return active().stream()
                .filter(choice -> holds(choice, choice.visible(), list.visibleIf()))
                .toList();
    }

    public boolean isEnabled(Choice choice) {
        return holds(choice, choice.enabled(), list.enableIf());
    }

    /** A choice's own condition goes before that of the list. */
    private boolean holds(Choice choice, Rule own, Optional<Expression> common) {
        Scope scope = new ChoiceScope(choice.value(), asked.store().scope());
        return own.isFixed() ? common.map(condition -> condition.holds(scope)).orElse(true) : own.holds(scope);
    }

    /** Whether their conditions hold or not. */
    public List<Choice> active() {
        return list.source()
                .map(source -> others.apply(source.question())
                        .map(from -> new TakenChoices(list, source).from(from))
                        .orElse(list.own()))
                .orElse(list.own());
    }

    private List<Choice> ordered(List<Choice> choices) {
        List<Choice> ordered = new ArrayList<>(choices);
        switch (list.order()) {
            case ASCENDING -> ordered.sort(byText());
            case DESCENDING -> ordered.sort(byText().reversed());
            case RANDOM ->
                Collections.shuffle(
                        ordered, asked.circumstances().random(asked.question().name()));
            case AS_WRITTEN -> {}
        }
        return ordered;
    }

    private Comparator<Choice> byText() {
        return Comparator.comparing(this::text, TextOrder::compare);
    }

    private String text(Choice choice) {
        String text = choice.text().in(asked.language());
        return Piping.text(text, asked.scope(), UnaryOperator.identity());
    }
}
