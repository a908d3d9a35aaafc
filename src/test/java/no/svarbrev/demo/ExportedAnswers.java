package no.svarbrev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.column.Column;
import no.svarbrev.questionnaire.column.Columns;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.testkit.CsvReading;

/** Answers as an analyst finds them: read back from the exported CSV, by its column names and its codes for what is missing. */
final class ExportedAnswers {
    /** Not reached, not shown, not answered: in the file, but no answers; the long ones in free text. */
    private static final Set<String> BLANK = Set.of("-6", "-7", "-9", "-9999996", "-9999997", "-9999999");

    private final Questionnaire questionnaire;
    private final Map<String, String> names;
    private final List<String> head;
    private final List<List<String>> records;

    private ExportedAnswers(Questionnaire questionnaire, List<List<String>> file) {
        this.questionnaire = questionnaire;
        this.names = Columns.of(questionnaire).stream()
                .flatMap(answer -> answer.columns().stream())
                .collect(Collectors.toMap(ExportedAnswers::place, Column::name));
        this.head = file.get(0);
        this.records = file.subList(1, file.size());
    }

    /** The question, and {@code /code} of an option or row; {@code -COMMENT} where a comment stands. */
    private static String place(Column column) {
        return column.place().whole().name()
                + String.join("", column.path())
                + (column.what() == Column.What.ANSWER ? "" : "-" + column.what());
    }

    /** @param csv of the profile analyse */
    static Sample sample(String code, String csv) {
        return new Sample(new ExportedAnswers(questionnaire(code), CsvReading.records(csv, ',', "\n")).rows());
    }

    private static Questionnaire questionnaire(String code) {
        try {
            return QuestionnaireReader.read(code, 1, Files.readAllBytes(Path.of("questionnaires", code, "1.json")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private List<ObjectNode> rows() {
        return records.stream()
                .map(fields ->
                        IntStream.range(0, head.size()).boxed().collect(Collectors.toMap(head::get, fields::get)))
                .map(this::answers)
                .toList();
    }

    private ObjectNode answers(Map<String, String> line) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        questionnaire.questions().forEach(question -> {
            add(answers, line, question);
            question.prompt()
                    .comment()
                    .flatMap(text -> given(line, column(question, "-COMMENT")))
                    .ifPresent(text -> answers.put(question.prompt().commentName(), text));
        });
        return answers;
    }

    private void add(ObjectNode answers, Map<String, String> line, Question question) {
        String name = question.name();
        switch (question.kind()) {
            case RADIOGROUP ->
                given(line, column(question, "")).ifPresent(cell -> answers.put(name, code(question, cell)));
            case NUMBER -> given(line, column(question, "")).ifPresent(cell -> answers.put(name, new BigDecimal(cell)));
            case TEXT, COMMENT -> given(line, column(question, "")).ifPresent(cell -> answers.put(name, cell));
            case CHECKBOX -> addTicked(answers, line, question);
            case MATRIX -> addRows(answers, line, (Matrix) question);
            default -> throw new IllegalArgumentException("Not in these questionnaires: " + question.kind());
        }
    }

    private void addTicked(ObjectNode answers, Map<String, String> line, Question question) {
        ArrayNode ticked = JsonNodeFactory.instance.arrayNode();
        questionnaire.choicesOf(question).stream()
                .filter(choice -> "1".equals(line.get(column(question, "/" + choice.code()))))
                .forEach(choice -> ticked.add(choice.code()));
        if (!ticked.isEmpty()) {
            answers.set(question.name(), ticked);
        }
    }

    private void addRows(ObjectNode answers, Map<String, String> line, Matrix question) {
        ObjectNode rows = JsonNodeFactory.instance.objectNode();
        question.rows()
                .rows()
                .forEach(row -> given(line, column(question, "/" + row.code()))
                        .ifPresent(cell -> rows.put(row.code(), code(question, cell))));
        if (!rows.isEmpty()) {
            answers.set(question.name(), rows);
        }
    }

    private String column(Question question, String part) {
        return Optional.ofNullable(names.get(question.name() + part)).orElseThrow();
    }

    private static Optional<String> given(Map<String, String> line, String column) {
        return Optional.of(line.get(column)).filter(cell -> !BLANK.contains(cell));
    }

    /** The choice behind a number for «don't know» or «refused»; any other code stands for itself. */
    private static String code(Question question, String cell) {
        Map<String, String> byNumber = question.choices().stream()
                .flatMap(list -> list.all().stream())
                .filter(choice -> choice.missing().number() != 0)
                .collect(Collectors.toMap(
                        choice -> String.valueOf(choice.missing().number()), Choice::code));
        return byNumber.getOrDefault(cell, cell);
    }

    /** The same answers, written the same way whatever they were read from. */
    static List<String> written(Sample sample) {
        Function<ObjectNode, String> text = row -> row.propertyStream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> answer.getKey() + "=" + written(answer.getValue()))
                .collect(Collectors.joining("; "));
        return sample.rows().stream().map(text).sorted().toList();
    }

    private static String written(JsonNode answer) {
        if (answer.isNumber()) {
            return answer.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (answer.isArray()) {
            return PublishedFigures.stream(answer)
                    .map(code -> code.asText())
                    .sorted()
                    .toList()
                    .toString();
        }
        return answer.isObject()
                ? answer.propertyStream()
                        .map(row -> row.getKey() + ":" + row.getValue().asText())
                        .sorted()
                        .toList()
                        .toString()
                : answer.asText();
    }
}
