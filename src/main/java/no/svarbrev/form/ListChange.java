package no.svarbrev.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.rule.Repeating;

/** A row or panel more or less in a form; what the questionnaire does not allow leaves the form as it was. */
public final class ListChange {
    private final List<Question> shown;
    private final PostedForm form;

    private ListChange(List<Question> shown, PostedForm form) {
        this.shown = shown;
        this.form = form;
    }

    /** The form after the button was pressed. */
    static PostedForm of(Pressed pressed, List<Question> shown, PostedForm form) {
        ListChange change = new ListChange(shown, form);
        return switch (pressed.action()) {
            case ADD -> change.add(pressed.at());
            case REMOVE -> change.remove(pressed.at());
            case NEXT, BACK, LATER, DECLINE, DRAFT, LANGUAGE -> form;
        };
    }

    private PostedForm add(String field) {
        Optional<Question> list = find(shown, "", field);
        int count = ListCount.of(form, field);
        Optional<Repeating> repeating = list.flatMap(ListChange::repeating);
        return repeating.filter(how -> how.allowed().add() && count < how.max()).isPresent()
                ? withOneMore(list.get(), repeating.get(), field, count)
                : form;
    }

    private PostedForm withOneMore(Question list, Repeating repeating, String field, int count) {
        Map<String, List<String>> more = new LinkedHashMap<>();
        more.put(ListCount.field(field), List.of(String.valueOf(count + 1)));
        String prefix = Question.field(field, String.valueOf(count)) + ".";
        more.putAll(AnswerFields.of(list.parts(), prefix, first(list, repeating)));
        return form.with(more);
    }

    /** What a new row or panel is filled in with: the fixed defaults; what follows from answers comes by itself. */
    private static ObjectNode first(Question list, Repeating repeating) {
        ObjectNode first = JsonNodeFactory.instance.objectNode();
        list.parts()
                .forEach(part -> part.prompt()
                        .preset()
                        .value()
                        .ifPresent(value -> first.set(part.prompt().key(), value)));
        repeating.first().filter(JsonNode::isObject).ifPresent(given -> first.setAll((ObjectNode) given));
        return first;
    }

    private PostedForm remove(String item) {
        int dot = item.lastIndexOf('.');
        String number = item.substring(dot + 1);
        if (dot < 0 || !number.matches("[0-9]{1,4}")) {
            return form;
        }
        String field = item.substring(0, dot);
        int count = ListCount.of(form, field);
        boolean allowed = find(shown, "", field)
                .flatMap(ListChange::repeating)
                .filter(how -> how.allowed().remove() && count > how.min())
                .isPresent();
        return allowed && Integer.parseInt(number) < count ? without(field, Integer.parseInt(number), count) : form;
    }

    private PostedForm without(String field, int index, int count) {
        Map<String, List<String>> left = new LinkedHashMap<>();
        form.fields().forEach((name, values) -> {
            List<String> kept = name.equals(PostedPage.SHOWN)
                    ? values.stream()
                            .flatMap(value -> moved(value, field, index))
                            .toList()
                    : values;
            moved(name, field, index).forEach(moved -> left.put(moved, kept));
        });
        left.put(ListCount.field(field), List.of(String.valueOf(count - 1)));
        return new PostedForm(left);
    }

    /** The name after one item has gone; none when it stood in that item. */
    private static Stream<String> moved(String name, String field, int gone) {
        String prefix = field + ".";
        int end = name.indexOf('.', prefix.length());
        if (!name.startsWith(prefix)
                || end < 0
                || !name.substring(prefix.length(), end).matches("[0-9]{1,4}")) {
            return Stream.of(name);
        }
        int index = Integer.parseInt(name.substring(prefix.length(), end));
        if (index == gone) {
            return Stream.empty();
        }
        return Stream.of(index < gone ? name : prefix + (index - 1) + name.substring(end));
    }

    /** How a list may be changed by the respondent; empty where an answer says how long it is. */
    public static Optional<Repeating> repeating(Question question) {
        return question.repeated().filter(how -> how.countExpression().isEmpty());
    }

    /** The question with this path, on the page or inside rows and panels that the form has. */
    private Optional<Question> find(List<Question> parts, String prefix, String field) {
        return parts.stream()
                .filter(part -> field.equals(prefix + part.name()) || field.startsWith(prefix + part.name() + "."))
                .flatMap(part -> find(part, prefix + part.name(), field).stream())
                .findFirst();
    }

    private Optional<Question> find(Question question, String own, String field) {
        if (field.equals(own)) {
            return Optional.of(question);
        }
        return items(question, own).stream()
                .map(item -> Question.field(own, item) + ".")
                .filter(field::startsWith)
                .flatMap(prefix -> find(question.parts(), prefix, field).stream())
                .findFirst();
    }

    private List<String> items(Question question, String field) {
        List<String> items = new ArrayList<>();
        if (question instanceof CellMatrix matrix) {
            matrix.rows().rows().forEach(row -> items.add(row.code()));
        } else if (question instanceof RowList || question instanceof PanelList) {
            int count = ListCount.of(form, field);
            for (int index = 0; index < count; index++) {
                items.add(String.valueOf(index));
            }
        }
        return items;
    }
}
