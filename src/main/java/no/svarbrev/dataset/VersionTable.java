package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.List;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.column.AnswerColumns;
import no.svarbrev.questionnaire.column.Columns;
import no.svarbrev.response.Response;

/**
 * The table that the responses of one questionnaire version become: the meta columns first, then the questions in the
 * order of the questionnaire. Holds no responses.
 */
final class VersionTable {
    private final Questionnaire questionnaire;
    private final List<Answer> answers;
    private final List<FilledColumn> columns;

    /** The columns of one answer, and what fills them. */
    private record Answer(AnswerColumns asked, List<FilledColumn> columns) {}

    private VersionTable(Questionnaire questionnaire, List<Answer> answers) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.columns =
                answers.stream().flatMap(answer -> answer.columns().stream()).toList();
    }

    static VersionTable of(Questionnaire questionnaire) {
        return new VersionTable(
                questionnaire,
                Columns.of(questionnaire).stream()
                        .map(answer -> new Answer(answer, FilledColumns.of(questionnaire, answer)))
                        .toList());
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The columns after the meta columns. */
    List<FilledColumn> columns() {
        return columns;
    }

    /** The cells of a response to this version: the meta columns, then these. */
    List<Cell> row(Response response) {
        Meeting meeting = Meeting.of(questionnaire, response);
        List<Cell> cells = new ArrayList<>(MetaColumns.VARIABLES.size() + columns.size());
        cells.addAll(MetaColumns.cells(response, meeting.outcome()));
        for (Answer answer : answers) {
            Encounter encounter = meeting.with(answer.asked());
            answer.columns().forEach(column -> cells.add(column.cell(encounter)));
        }
        return cells;
    }
}
