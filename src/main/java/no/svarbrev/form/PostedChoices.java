package no.svarbrev.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.rule.Fault;

/** Reads the codes that a browser sent for a question back to the values of its choices. */
record PostedChoices(Question question, Form form, String field) {
    private static final int MAX_CODE = 1_000;
    private static final int MAX_EVERY = 100_000;
    /** Choices that «all» can be where they come from answers. */
    private static final int MOST_FROM_ELSEWHERE = 1_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_RANK = 9_999;

    /**
     * The value of a choice, offered or not; a code that no choice of the question has is not kept. Where the choices come
     * from answers, any short text may be one of them: what is offered is checked afterwards.
     */
    private Typed read(String code) {
        ChoiceList list = list();
        Optional<Choice> choice = find(code);
        if (choice.isPresent()) {
            return choice.get().role() == Choice.Role.OTHER && !list.otherIsComment()
                    ? other(choice.get())
                    : value(choice.get());
        }
        boolean fromElsewhere = list.source().isPresent() && code.length() <= MAX_CODE;
        return fromElsewhere ? TypedText.read(question.name(), field, code) : notOffered();
    }

    /** One choice of those that can be posted at this field. */
    Typed chosen() {
        String code = form.first(field);
        return code.isEmpty() ? Typed.BLANK : read(code);
    }

    /** All that are ticked. Beside «all» there may be more than the plain ones, and what excludes them is asked about. */
    Typed ticked() {
        List<String> every = ((MultipleChoice) question).all().isPresent()
                ? every(form.first(Question.field(field, MultipleChoice.ALL)))
                : List.of();
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        List<Fault> faults = new ArrayList<>();
        Stream.concat(every.stream(), form.all(field).stream())
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(this::read)
                .forEach(typed -> {
                    faults.addAll(typed.faults());
                    if (!typed.value().isMissingNode()) {
                        answer.add(typed.value());
                    }
                });
        return Typed.collected(answer, faults);
    }

    /** The codes of a page's «all», a JSON list; none where it is anything else, which nobody can have ticked. */
    private List<String> every(String posted) {
        int most =
                list().source().isPresent() ? MOST_FROM_ELSEWHERE : list().all().size();
        try {
            return posted.isEmpty() || posted.length() > MAX_EVERY
                    ? List.of()
                    : List.of(JSON.readValue(posted, String[].class)).stream()
                            .limit(most)
                            .toList();
        } catch (JsonProcessingException | NullPointerException forged) {
            return List.of();
        }
    }

    private ChoiceList list() {
        return question.choices().orElseThrow();
    }

    private Optional<Choice> find(String code) {
        return list().all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static Typed value(Choice choice) {
        return Typed.of(choice.value());
    }

    /** The text takes the place of the code. */
    private Typed other(Choice choice) {
        Typed text = TypedText.read(question.name(), field, form.first(Prompt.commentName(field)));
        return text.faults().isEmpty() && text.value().isMissingNode() ? value(choice) : text;
    }

    private Typed notOffered() {
        return Typed.faulty(new Fault(question.name(), field, Fault.Kind.NOT_OFFERED, ""));
    }

    private record Ranked(JsonNode value, int rank) {}

    /** Each choice has a field with its place; those without a place are not ranked. */
    Typed ranking() {
        List<String> codes = form.all(field).stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        List<Ranked> ranked = IntStream.range(0, codes.size())
                .mapToObj(index -> new Ranked(read(codes.get(index)).value(), rank(codes.get(index))))
                .filter(each -> each.rank() > 0 && !each.value().isMissingNode())
                .sorted(Comparator.comparingInt(Ranked::rank))
                .toList();
        if (ranked.stream().map(Ranked::rank).distinct().count() < ranked.size()) {
            return Typed.faulty(new Fault(question.name(), field, Fault.Kind.SAME_RANK, ""));
        }
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        ranked.forEach(each -> answer.add(each.value()));
        return Typed.collected(answer, List.of());
    }

    private int rank(String code) {
        String typed = form.first(Question.field(field, code)).strip();
        return typed.matches("[0-9]{1,4}") ? Math.min(new BigDecimal(typed).intValue(), MAX_RANK) : 0;
    }

    /** The code of a stored value in a form. */
    static String codeOf(JsonNode value) {
        return value instanceof TextNode text ? text.textValue() : value.asText();
    }
}
