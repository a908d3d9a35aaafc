package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.CommentField;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.YesNo;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.routing.engine.offer.Offer;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.Looks;
import no.svarbrev.routing.engine.value.Same;

/** How a stored value is read as an answer to a question of its kind. */
final class Reading {
    private Reading() {}

    /** Whether it can be an answer to the question at all. */
    static boolean fits(Question question, JsonNode stored) {
        if (Answered.isEmpty(stored)) {
            return true;
        }
        return switch (question.shape()) {
            case ROWS, CELLS, FIELDS -> stored.isObject();
            case LIST -> stored.isArray();
            case CHOICE, CHOICES, RANKING, TEXT, NUMBER, DATE, SIGNATURE, CALCULATION -> true;
        };
    }

    /** @param offer what can be chosen, where something can be */
    static JsonNode of(Question question, Optional<Offer> offer, JsonNode stored) {
        return switch (question.shape()) {
            case CHOICE -> question.choosesFromList() ? choice(offer, stored) : stored;
            case CHOICES, RANKING -> choices(offer, stored);
            case TEXT -> inOne(stored, question instanceof CommentField ? "\n" : ", ");
            case NUMBER, DATE -> inOne(stored, ", ");
            case ROWS -> firstOfEach(stored);
            case SIGNATURE, FIELDS, CELLS, LIST, CALCULATION -> stored;
        };
    }

    /** The words true, false and indeterminate stand for the values of a yes/no question. */
    static JsonNode ofDefault(Question question, JsonNode value) {
        if (!(question instanceof YesNo yesNo)) {
            return value;
        }
        return switch (value.asText()) {
            case "true" -> yesNo.yes().value();
            case "false" -> yesNo.no().value();
            case "indeterminate" -> MissingNode.getInstance();
            default -> value;
        };
    }

    /** What the questionnaire itself answers, in the form that the field has. */
    static JsonNode corrected(Question question, JsonNode answer) {
        if (question.shape() == Shape.NUMBER && !Answered.isFalse(answer)) {
            return Looks.number(answer)
                    .map(number -> (JsonNode) DecimalNode.valueOf(number))
                    .orElse(MissingNode.getInstance());
        }
        boolean day = question instanceof DateField date
                && date.input() == DateField.Input.MONTH
                && DateField.Input.DATE.accepts(answer.asText());
        return day ? TextNode.valueOf(answer.asText().substring(0, 7)) : answer;
    }

    /** What is kept of an answer that was read. */
    static JsonNode stored(Question question, JsonNode read) {
        boolean single = question.shape() == Shape.CHOICE && question.choosesFromList();
        return single && read.isArray() ? first(read) : read;
    }

    private static JsonNode first(JsonNode list) {
        return list.isEmpty() ? MissingNode.getInstance() : list.get(0);
    }

    /** A number written as text is the number that the choice has. */
    private static JsonNode choice(Optional<Offer> offer, JsonNode stored) {
        return offer.orElseThrow().active().stream()
                .map(Choice::value)
                .filter(value -> Same.choice(value, stored))
                .findFirst()
                .orElse(stored);
    }

    private static JsonNode choices(Optional<Offer> offer, JsonNode stored) {
        if (Answered.isFalse(stored)) {
            return stored;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (stored.isArray()) {
            stored.forEach(each -> list.add(choice(offer, each)));
        } else {
            list.add(choice(offer, stored));
        }
        return list;
    }

    private static JsonNode inOne(JsonNode stored, String separator) {
        return stored.isArray() ? joined(stored, separator) : stored;
    }

    private static JsonNode joined(JsonNode list, String separator) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.isObject() ? "[object Object]" : each.asText()));
        return texts.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(String.join(separator, texts));
    }

    /** A row has one answer. */
    private static JsonNode firstOfEach(JsonNode stored) {
        if (!stored.isObject()) {
            return stored;
        }
        ObjectNode rows = JsonNodeFactory.instance.objectNode();
        stored.properties().forEach(row -> {
            JsonNode answer = row.getValue().isArray() ? first(row.getValue()) : row.getValue();
            if (!answer.isMissingNode()) {
                rows.set(row.getKey(), answer);
            }
        });
        return rows;
    }

    /** The same answer with «other» in the place of one that is no choice. */
    static JsonNode withOther(JsonNode stored, JsonNode unknown) {
        if (!stored.isArray() || stored.equals(unknown)) {
            return Answered.OTHER;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        boolean[] replaced = {false};
        stored.forEach(each -> {
            boolean now = !replaced[0] && each.equals(unknown);
            replaced[0] |= now;
            list.add(now ? Answered.OTHER : each);
        });
        return list;
    }
}
