package no.svarbrev.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;

/** Answers as the fields of a form that would send them: the opposite of what the questions read. */
public final class AnswerFields {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private AnswerFields() {}

    /**
     * @param prefix what stands before the names of the questions: empty on a page, {@code goals.0.} inside
     * @param answers the object in which the questions' answers stand by their keys
     */
    public static Map<String, List<String>> of(List<Question> questions, String prefix, JsonNode answers) {
        AnswerFields all = new AnswerFields();
        all.put(questions, prefix, answers);
        return all.fields;
    }

    private void put(List<Question> questions, String prefix, JsonNode answers) {
        for (Question question : questions) {
            String field = prefix + question.name();
            JsonNode comment = answers.path(question.prompt().commentName());
            if (comment.isTextual()) {
                fields.put(Prompt.commentName(field), List.of(comment.textValue()));
            }
            JsonNode answer = answers.path(question.prompt().key());
            if (!answer.isMissingNode() && !answer.isNull()) {
                put(question, field, answer);
            }
        }
    }

    private void put(Question question, String field, JsonNode answer) {
        switch (question.shape()) {
            case CHOICE, CHOICES -> putChosen(question, field, answer);
            case RANKING -> putRanked(question, field, answer);
            case TEXT, DATE -> fields.put(field, List.of(answer.asText()));
            case NUMBER -> fields.put(field, List.of(typed(answer)));
            case FIELDS -> put(question.parts(), field + ".", answer);
            case ROWS ->
                answer.properties()
                        .forEach(row -> putChosen(question, Question.field(field, row.getKey()), row.getValue()));
            case CELLS ->
                answer.properties()
                        .forEach(row ->
                                put(question.parts(), Question.field(field, row.getKey()) + ".", row.getValue()));
            case LIST -> putList(question, field, answer);
            case SIGNATURE -> putSignature(field, answer);
            case CALCULATION -> {}
        }
    }

    private void putSignature(String field, JsonNode answer) {
        Signature.nameIn(answer)
                .ifPresentOrElse(
                        name -> fields.put(Question.field(field, Signature.NAME), List.of(name)),
                        () -> fields.put(field, List.of(answer.asText())));
    }

    private void putList(Question question, String field, JsonNode answer) {
        if (answer.isArray()) {
            fields.put(ListCount.field(field), List.of(String.valueOf(answer.size())));
            for (int index = 0; index < answer.size(); index++) {
                put(question.parts(), Question.field(field, String.valueOf(index)) + ".", answer.get(index));
            }
        }
    }

    private void putChosen(Question question, String field, JsonNode answer) {
        List<String> codes = new ArrayList<>();
        if (answer.isArray()) {
            answer.forEach(each -> codes.add(code(question, field, each)));
        } else {
            codes.add(code(question, field, answer));
        }
        fields.put(field, codes);
    }

    /** The text of «other» may stand in the place of its code. */
    private String code(Question question, String field, JsonNode value) {
        ChoiceList list = question.choices().orElseThrow();
        Optional<Choice> choice = ChoiceList.find(list.all(), value);
        boolean own =
                choice.isEmpty() && !list.otherIsComment() && list.source().isEmpty();
        if (own && list.other().isPresent()) {
            fields.put(Prompt.commentName(field), List.of(value.asText()));
            return list.other().get().code();
        }
        return choice.map(Choice::code).orElseGet(value::asText);
    }

    private void putRanked(Question question, String field, JsonNode answer) {
        putChosen(question, field, answer);
        List<String> codes = fields.get(field);
        for (int place = 0; place < codes.size(); place++) {
            fields.put(Question.field(field, codes.get(place)), List.of(String.valueOf(place + 1)));
        }
    }

    private static String typed(JsonNode value) {
        return value.isNumber() ? typed(value.decimalValue()) : value.asText();
    }

    /** As it can be read in one way only: three decimals alone could be thousands. */
    public static String typed(BigDecimal number) {
        String text = number.toPlainString().replace('.', ',');
        return number.scale() == 3 ? text + "0" : text;
    }

    /** With a decimal comma. */
    public static String number(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString().replace('.', ',') : value.asText();
    }
}
