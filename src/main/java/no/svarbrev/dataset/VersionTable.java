package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.response.Response;

/**
 * The table that the responses of one questionnaire version become: the meta columns first, then the questions in the
 * order of the questionnaire. Holds no responses.
 */
final class VersionTable {
    private final Questionnaire questionnaire;
    private final List<QuestionColumns> questions;
    private final List<Column> columns;

    private VersionTable(Questionnaire questionnaire, List<QuestionColumns> questions) {
        this.questionnaire = questionnaire;
        this.questions = questions;
        this.columns = questions.stream()
                .flatMap(question -> question.columns().stream())
                .toList();
    }

    static VersionTable of(Questionnaire questionnaire) {
        VariableNames names = VariableNames.of(questionnaire);
        Map<String, List<QuestionColumns.Asked>> asked = new LinkedHashMap<>();
        questionnaire
                .pages()
                .forEach(page -> page.questions()
                        .forEach(question -> asked.computeIfAbsent(
                                        question.prompt().key(), key -> new ArrayList<>())
                                .add(new QuestionColumns.Asked(page, question))));
        return new VersionTable(
                questionnaire,
                asked.values().stream()
                        .map(each -> Columns.of(questionnaire, names, each))
                        .toList());
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The columns after the meta columns. */
    List<Column> columns() {
        return columns;
    }

    /** The cells of a response to this version: the meta columns, then these. */
    List<Cell> row(Response response) {
        Meeting meeting = Meeting.of(questionnaire, response);
        List<Cell> cells = new ArrayList<>(MetaColumns.VARIABLES.size() + columns.size());
        cells.addAll(MetaColumns.cells(response, meeting.outcome()));
        for (QuestionColumns columns : questions) {
            Encounter encounter = meeting.with(columns);
            columns.columns().forEach(column -> cells.add(column.cell(encounter)));
        }
        return cells;
    }
}
