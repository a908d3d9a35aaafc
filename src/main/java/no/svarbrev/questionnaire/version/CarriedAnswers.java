package no.svarbrev.questionnaire.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.version.Change.What;

/**
 * An unfinished response taken over to a newer version. Answers are carried over by code: to the question that has the same
 * name or is said to be the same, with the codes that the mapping gives; what is dropped is left out. A page that has a new
 * question, or one that is asked in another way, counts as not sent in, so that it is shown again.
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

    public static CarriedAnswers of(
            ObjectNode answers, List<String> savedPages, Questionnaire older, Questionnaire newer, Mapping mapping) {
        ObjectNode carried = JsonNodeFactory.instance.objectNode();
        Set<String> again = again(older, newer, mapping);
        for (Question question : older.questions()) {
            carry(question, answers, carried, new Target(newer, mapping));
        }
        Set<String> kept = newer.parts().pages().stream()
                .filter(page -> savedPages.contains(page.name()))
                .filter(page -> page.questions().stream().noneMatch(question -> again.contains(question.name())))
                .map(Page::name)
                .collect(Collectors.toSet());
        return new CarriedAnswers(carried, kept);
    }

    private record Target(Questionnaire newer, Mapping mapping) {}

    /** The questions, by their new names, that are asked again. */
    private static Set<String> again(Questionnaire older, Questionnaire newer, Mapping mapping) {
        Set<String> names = new HashSet<>();
        Differences.between(older, newer, mapping).stream()
                .filter(change -> ASKED_AGAIN.contains(change.what()))
                .forEach(change -> names.add(mapping.name(change.place().split("[/.]")[0])));
        return names;
    }

    private static void carry(Question question, ObjectNode from, ObjectNode to, Target target) {
        Optional<Question> now = target.newer().question(target.mapping().name(question.name()));
        if (now.isEmpty()
                || target.mapping().drops(question.name())
                || now.get().kind() != question.kind()) {
            return;
        }
        JsonNode answer = from.path(question.prompt().key());
        if (!answer.isMissingNode()) {
            JsonNode recoded = recoded(question, answer, target.mapping());
            if (!(recoded.isContainerNode() && recoded.isEmpty()) && !recoded.isMissingNode()) {
                to.set(now.get().prompt().key(), recoded);
            }
        }
        JsonNode comment = from.path(question.prompt().commentName());
        if (!comment.isMissingNode() && now.get().prompt().comment().isPresent()) {
            to.set(Prompt.commentName(now.get().prompt().key()), comment);
        }
    }

    private static JsonNode recoded(Question question, JsonNode answer, Mapping mapping) {
        if (answer.isArray() && question.parts().isEmpty()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            answer.forEach(each -> code(question, each, mapping).ifPresent(list::add));
            return list;
        }
        if (answer.isObject()) {
            ObjectNode rows = JsonNodeFactory.instance.objectNode();
            answer.properties()
                    .forEach(entry -> code(question, TextNode.valueOf(entry.getKey()), mapping)
                            .ifPresent(row -> code(question, entry.getValue(), mapping)
                                    .ifPresent(value -> rows.set(row.asText(), value))));
            return rows;
        }
        return code(question, answer, mapping).orElse(MissingNode.getInstance());
    }

    private static Optional<JsonNode> code(Question question, JsonNode value, Mapping mapping) {
        if (!value.isTextual()) {
            return Optional.of(value);
        }
        String code = value.textValue();
        return mapping.drops(Mapping.codePlace(question.name(), code))
                ? Optional.empty()
                : Optional.of(TextNode.valueOf(mapping.code(question.name(), code)));
    }
}
