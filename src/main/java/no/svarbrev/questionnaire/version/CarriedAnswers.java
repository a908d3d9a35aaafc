package no.svarbrev.questionnaire.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.version.Change.What;

/**
 * An unfinished response taken over to a newer version. Answers are carried over by code: to the question that has the same
 * name or is said to be the same, with the codes that the mapping gives; what is dropped is left out, and what belongs to no
 * question (set by a trigger) stays. A page that has a new question, or one that is asked in another way, counts as not sent
 * in, so that it is shown again.
 */
public record CarriedAnswers(ObjectNode answers, Set<String> savedPages) {
    /** Changes after which a question is asked again. */
    private static final Set<What> ASKED_AGAIN = Set.of(
            What.QUESTION_ADDED,
            What.KIND_CHANGED,
            What.CODE_ADDED,
            What.CODE_REMOVED,
            What.ROW_ADDED,
            What.ROW_REMOVED,
            What.PART_ADDED,
            What.PART_REMOVED,
            What.LIMITS,
            What.MOVED);

    public CarriedAnswers {
        savedPages = Set.copyOf(savedPages);
    }

    /** Through all versions of a chain; the first is the one that the answers were given to. */
    public static CarriedAnswers through(List<VersionStep> chain, ObjectNode answers, Collection<String> savedPages) {
        CarriedAnswers carried = new CarriedAnswers(answers, Set.copyOf(savedPages));
        for (int index = 1; index < chain.size(); index++) {
            VersionStep step = chain.get(index);
            Questionnaire older = chain.get(index - 1).questionnaire();
            carried = of(carried.answers(), carried.savedPages(), older, step.questionnaire(), step.mapping());
        }
        return carried;
    }

    public static CarriedAnswers of(
            ObjectNode answers,
            Collection<String> savedPages,
            Questionnaire older,
            Questionnaire newer,
            Mapping mapping) {
        ObjectNode carried = JsonNodeFactory.instance.objectNode();
        CarriedKeys keys = CarriedKeys.of(older, newer, mapping);
        answers.properties().stream()
                .filter(entry -> keys.isOfNoQuestion(entry.getKey()))
                .forEach(entry -> carried.set(entry.getKey(), entry.getValue()));
        for (Question question : older.questions()) {
            carry(question, answers, carried, new Target(newer, mapping, keys));
        }
        Set<String> again = again(older, newer, mapping);
        Set<String> kept = newer.parts().pages().stream()
                .filter(page -> savedPages.contains(page.name()))
                .filter(page -> page.questions().stream().noneMatch(question -> again.contains(question.name())))
                .map(Page::name)
                .collect(Collectors.toSet());
        return new CarriedAnswers(carried, kept);
    }

    /** The keys under which answers to the first version of a chain stand, as they are in the last. */
    public static List<String> keys(List<VersionStep> chain, Collection<String> keys) {
        return CarriedKeys.through(chain, keys);
    }

    private record Target(Questionnaire newer, Mapping mapping, CarriedKeys keys) {}

    /** The questions, by their new names, that are asked again. */
    private static Set<String> again(Questionnaire older, Questionnaire newer, Mapping mapping) {
        Set<String> names = new HashSet<>();
        Differences.between(older, newer, mapping).stream()
                .filter(change -> ASKED_AGAIN.contains(change.what()))
                .forEach(change -> names.add(
                        change.what() == What.QUESTION_ADDED
                                ? change.place()
                                : mapping.name(change.place().split("[/.]")[0])));
        return names;
    }

    private static void carry(Question question, ObjectNode from, ObjectNode to, Target target) {
        String key = question.prompt().key();
        target.keys().now(key).ifPresent(now -> {
            Question counterpart = target.newer()
                    .question(target.mapping().name(question.name()))
                    .orElseThrow();
            JsonNode recoded = recoded(new Recoding(question, counterpart, target), from.path(key));
            if (!recoded.isMissingNode() && (from.path(key).isEmpty() || !isEmptied(recoded))) {
                to.set(now, recoded);
            }
        });
        String comment = question.prompt().commentName();
        if (from.has(comment)) {
            target.keys().now(comment).ifPresent(now -> to.set(now, from.get(comment)));
        }
    }

    private static boolean isEmptied(JsonNode value) {
        return value.isContainerNode() && value.isEmpty();
    }

    private record Recoding(Question older, Question newer, Target target) {}

    private static JsonNode recoded(Recoding recoding, JsonNode answer) {
        if (answer.isArray() && recoding.older().parts().isEmpty()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            answer.forEach(each -> code(recoding, each).ifPresent(list::add));
            return list;
        }
        if (answer.isObject()) {
            ObjectNode rows = JsonNodeFactory.instance.objectNode();
            answer.properties()
                    .forEach(entry -> code(recoding, TextNode.valueOf(entry.getKey()))
                            .ifPresent(row -> code(recoding, entry.getValue())
                                    .ifPresent(value -> rows.set(row.asText(), value))));
            return rows;
        }
        return code(recoding, answer).orElse(MissingNode.getInstance());
    }

    /** Codes may be numbers or truth values, before and now. */
    private static Optional<JsonNode> code(Recoding recoding, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return Optional.of(value);
        }
        Mapping mapping = recoding.target().mapping();
        String name = recoding.older().name();
        if (mapping.drops(Mapping.codePlace(name, value.asText()))) {
            return Optional.empty();
        }
        String code = mapping.code(name, value.asText());
        return Optional.of(code.equals(value.asText()) ? value : value(recoding, code));
    }

    private static JsonNode value(Recoding recoding, String code) {
        return recoding.target().newer().choicesOf(recoding.newer()).stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::value)
                .findFirst()
                .orElseGet(() -> TextNode.valueOf(code));
    }
}
