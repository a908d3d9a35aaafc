package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * A question; each kind is one record that knows what its form fields give, and what is wrong with an answer. The answers
 * are SurveyJS data.
 */
public sealed interface Question extends Element {
    /** The kinds, by the names of their templates. */
    enum Kind {
        RADIOGROUP,
        CHECKBOX,
        TEXT,
        NUMBER,
        COMMENT,
        MATRIX
    }

    Prompt prompt();

    Kind kind();

    /** The answer that the form's fields of this question hold. */
    Typed read(Form form);

    /** What is wrong with a readable answer; {@code offered} are the choices the respondent was given. */
    List<Fault> faults(JsonNode answer, List<Choice> offered);

    /** The choices as written; empty for questions without. */
    default List<Choice> choices() {
        return List.of();
    }

    @Override
    default String name() {
        return prompt().name();
    }

    @Override
    default Optional<Expression> visibleIf() {
        return prompt().visibleIf();
    }

    /** The fault of a blank answer to a question that must be answered. */
    private static List<Fault> requiredFault(Prompt prompt) {
        return prompt.required() ? List.of(Fault.of(prompt.name(), Fault.Kind.REQUIRED)) : List.of();
    }

    /** The first fault, else the codes; blank when there are none. */
    private static Typed codes(JsonNode codes, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return Typed.faulty(faults.get(0));
        }
        return codes.isEmpty() ? Typed.BLANK : Typed.of(codes);
    }

    private static boolean isOffered(String code, List<Choice> offered) {
        return offered.stream().anyMatch(choice -> choice.code().equals(code));
    }

    /** One choice of several. */
    record RadioGroup(Prompt prompt, List<Choice> choices) implements Question {
        public RadioGroup {
            choices = List.copyOf(choices);
        }

        @Override
        public Kind kind() {
            return Kind.RADIOGROUP;
        }

        @Override
        public Typed read(Form form) {
            String code = form.first(name());
            return code.isEmpty() ? Typed.BLANK : Typed.code(name(), name(), code);
        }

        @Override
        public List<Fault> faults(JsonNode answer, List<Choice> offered) {
            if (answer.isMissingNode()) {
                return requiredFault(prompt);
            }
            return isOffered(answer.asText(), offered) ? List.of() : List.of(Fault.of(name(), Fault.Kind.NOT_OFFERED));
        }
    }

    /** Any number of choices; {@code choicesFrom} limits them to what was ticked in an earlier question. */
    record CheckboxGroup(Prompt prompt, List<Choice> choices, Optional<String> choicesFrom) implements Question {
        public CheckboxGroup {
            choices = List.copyOf(choices);
        }

        @Override
        public Kind kind() {
            return Kind.CHECKBOX;
        }

        @Override
        public Typed read(Form form) {
            List<String> codes = form.all(name()).stream()
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .toList();
            var list = JsonNodeFactory.instance.arrayNode();
            List<Fault> faults = new ArrayList<>();
            codes.stream().map(code -> Typed.code(name(), name(), code)).forEach(typed -> {
                list.add(typed.value());
                faults.addAll(typed.faults());
            });
            return codes(list, faults);
        }

        @Override
        public List<Fault> faults(JsonNode answer, List<Choice> offered) {
            if (answer.isEmpty()) {
                return requiredFault(prompt);
            }
            for (JsonNode code : answer) {
                if (!isOffered(code.asText(), offered)) {
                    return List.of(Fault.of(name(), Fault.Kind.NOT_OFFERED));
                }
            }
            return exclusiveFault(answer, offered);
        }

        private List<Fault> exclusiveFault(JsonNode answer, List<Choice> offered) {
            return offered.stream()
                    .filter(choice -> choice.exclusive() && answer.size() > 1 && holds(answer, choice.code()))
                    .map(choice -> new Fault(
                            name(), name(), Fault.Kind.EXCLUSIVE, choice.text().in("nb")))
                    .limit(1)
                    .toList();
        }

        private static boolean holds(JsonNode answer, String code) {
            for (JsonNode ticked : answer) {
                if (ticked.asText().equals(code)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A line of text. */
    record TextField(Prompt prompt, int maxLength) implements Question {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public Typed read(Form form) {
            return TypedText.read(name(), name(), form.first(name()), maxLength);
        }

        @Override
        public List<Fault> faults(JsonNode answer, List<Choice> offered) {
            return answer.isMissingNode() ? requiredFault(prompt) : List.of();
        }
    }

    /** A longer text. */
    record CommentField(Prompt prompt, int maxLength, int lines) implements Question {
        @Override
        public Kind kind() {
            return Kind.COMMENT;
        }

        @Override
        public Typed read(Form form) {
            return TypedText.read(name(), name(), form.first(name()), maxLength);
        }

        @Override
        public List<Fault> faults(JsonNode answer, List<Choice> offered) {
            return answer.isMissingNode() ? requiredFault(prompt) : List.of();
        }
    }

    /** A number within limits. */
    record NumberField(Prompt prompt, NumberLimits limits) implements Question {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public Typed read(Form form) {
            return limits.read(name(), form.first(name()));
        }

        @Override
        public List<Fault> faults(JsonNode answer, List<Choice> offered) {
            return answer.isMissingNode() ? requiredFault(prompt) : limits.faults(name(), answer);
        }
    }

    /** A grid: for each row one of the columns. */
    record Matrix(Prompt prompt, List<Choice> columns, List<Choice> rows, boolean eachRowRequired) implements Question {
        public Matrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public Kind kind() {
            return Kind.MATRIX;
        }

        /** The columns are what one chooses among. */
        @Override
        public List<Choice> choices() {
            return columns;
        }

        /** The form field of a row. */
        public String field(Choice row) {
            return name() + "." + row.code();
        }

        @Override
        public Typed read(Form form) {
            var answer = JsonNodeFactory.instance.objectNode();
            List<Fault> faults = new ArrayList<>();
            rows.stream().filter(row -> !form.first(field(row)).isEmpty()).forEach(row -> {
                Typed typed = Typed.code(name(), field(row), form.first(field(row)));
                answer.set(row.code(), typed.value());
                faults.addAll(typed.faults());
            });
            return codes(answer, faults);
        }

        @Override
        public List<Fault> faults(JsonNode answer, List<Choice> offered) {
            if (eachRowRequired) {
                return rows.stream()
                        .flatMap(row -> rowFault(row, answer).stream())
                        .toList();
            }
            if (answer.isEmpty()) {
                return requiredFault(prompt);
            }
            return rows.stream()
                    .filter(row -> answer.has(row.code()))
                    .flatMap(row -> rowFault(row, answer).stream())
                    .toList();
        }

        private Optional<Fault> rowFault(Choice row, JsonNode answer) {
            if (!answer.has(row.code())) {
                return Optional.of(new Fault(
                        name(), field(row), Fault.Kind.ROW_REQUIRED, row.text().in("nb")));
            }
            return isOffered(answer.get(row.code()).asText(), columns)
                    ? Optional.empty()
                    : Optional.of(new Fault(name(), field(row), Fault.Kind.NOT_OFFERED, ""));
        }
    }
}
