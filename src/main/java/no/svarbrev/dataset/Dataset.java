package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.VariableNames;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Route;

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
        return new Dataset(
                questionnaire,
                questionnaire.pages().stream()
                        .flatMap(page -> page.questions().stream()
                                .map(question -> QuestionColumns.of(questionnaire, names, page, question)))
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
        Route route = new Route(questionnaire, response.answers());
        Set<String> shown = questionnaire.pages().stream()
                .flatMap(page -> route.shownQuestions(page).stream())
                .map(Question::name)
                .collect(Collectors.toSet());
        List<Cell> cells = new ArrayList<>(variables.size());
        cells.addAll(MetaColumns.cells(response));
        for (QuestionColumns columns : questions) {
            Question question = columns.question();
            boolean sent = response.isSubmitted()
                    || response.savedPages().contains(columns.page().name());
            Encounter encounter =
                    new Encounter(question, route, shown.contains(question.name()), sent, response.isSubmitted());
            columns.columns().forEach(column -> cells.add(column.cell(encounter)));
        }
        return cells;
    }
}
