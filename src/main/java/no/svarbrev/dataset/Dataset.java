package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.VariableNames;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.QuestionState;
import no.svarbrev.routing.Route;

/**
 * The table that the responses of one questionnaire version become: the meta columns first, then the questions in the
 * order of the questionnaire. Holds no responses.
 */
public final class Dataset {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

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
        Set<String> keys = new HashSet<>();
        return new Dataset(
                questionnaire,
                questionnaire.pages().stream()
                        .flatMap(page -> page.questions().stream()
                                .filter(question -> keys.add(question.prompt().key()))
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
        Route route = Route.of(questionnaire, response.answers(), circumstances(response));
        Optional<Set<String>> seen = response.shown().map(Set::copyOf);
        List<Cell> cells = new ArrayList<>(variables.size());
        cells.addAll(MetaColumns.cells(response));
        for (QuestionColumns columns : questions) {
            QuestionState state = route.question(columns.question().name()).orElseThrow();
            boolean sent = response.isSubmitted()
                    || response.savedPages().contains(columns.page().name());
            boolean shown = seen.map(names -> sharing(state).anyMatch(names::contains))
                    .orElseGet(() -> sharing(state)
                            .anyMatch(name -> route.question(name).orElseThrow().isShown()));
            Encounter encounter =
                    encounter(response, state, shown, new Encounter.Progress(sent, response.isSubmitted()));
            columns.columns().forEach(column -> cells.add(column.cell(encounter)));
        }
        return cells;
    }

    /** The questions that put their answer in the same place. */
    private Stream<String> sharing(QuestionState state) {
        String key = state.question().prompt().key();
        return questionnaire.questions().stream()
                .filter(question -> question.prompt().key().equals(key))
                .map(Question::name);
    }

    /** What is submitted is final; what is worked out from an unfinished response is as it would be now. */
    private static Encounter encounter(
            Response response, QuestionState state, boolean shown, Encounter.Progress progress) {
        ObjectNode stored = response.answers().data();
        Prompt prompt = state.question().prompt();
        JsonNode answer = progress.submitted() ? stored.path(prompt.key()) : state.value();
        return new Encounter(state, answer, stored.path(prompt.commentName()), shown, progress);
    }

    /** Today is the day the response was last known to be worked on, so that the same file comes out every day. */
    private static Circumstances circumstances(Response response) {
        Instant then = response.submittedAt().orElse(response.startedAt());
        return new Circumstances(response.variables(), Clock.fixed(then, OSLO), response.language(), response.number());
    }
}
