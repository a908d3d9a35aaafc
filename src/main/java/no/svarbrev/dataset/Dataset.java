package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.VariableNames;
import no.svarbrev.response.Response;

/**
 * The table that the responses of one questionnaire version become: the meta columns first, then the questions in the
 * order of the questionnaire. Holds no responses.
 */
public final class Dataset {
    private final Questionnaire questionnaire;
    private final List<QuestionColumns> questions;
    private final List<Variable> variables;

    private Dataset(Questionnaire questionnaire, List<QuestionColumns> questions) {
        this.questionnaire = questionnaire;
        this.questions = questions;
        this.variables = Stream.concat(
                        MetaColumns.VARIABLES.stream(),
                        questions.stream()
                                .flatMap(question -> question.columns().stream())
                                .map(Column::variable))
                .toList();
    }

    public static Dataset of(Questionnaire questionnaire) {
        VariableNames names = VariableNames.of(questionnaire);
        Map<String, List<QuestionColumns.Asked>> asked = new LinkedHashMap<>();
        questionnaire
                .pages()
                .forEach(page -> page.questions()
                        .forEach(question -> asked.computeIfAbsent(
                                        question.prompt().key(), key -> new ArrayList<>())
                                .add(new QuestionColumns.Asked(page, question))));
        return new Dataset(
                questionnaire,
                asked.values().stream()
                        .map(each -> Columns.of(questionnaire, names, each))
                        .toList());
    }

    public List<Variable> variables() {
        return variables;
    }

    /**
     * The cells of one response, as many as there are variables and in their order.
     *
     * @throws IllegalArgumentException for a response to another version: its questions are not these
     */
    public List<Cell> row(Response response) {
        if (response.version() != questionnaire.version()) {
            throw new IllegalArgumentException("Response " + response.number() + " is to version " + response.version()
                    + ", the dataset to version " + questionnaire.version());
        }
        Meeting meeting = Meeting.of(questionnaire, response);
        List<Cell> cells = new ArrayList<>(variables.size());
        cells.addAll(MetaColumns.cells(response));
        for (QuestionColumns columns : questions) {
            Encounter encounter = meeting.with(columns);
            columns.columns().forEach(column -> cells.add(column.cell(encounter)));
        }
        return cells;
    }
}
