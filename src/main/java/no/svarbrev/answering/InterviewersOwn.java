package no.svarbrev.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownQuestion;

/**
 * What of a response only interviewers see: the questions that would be shown in an interview, and are not shown to the
 * respondent. Kept from the respondent in every way, texts and conditions among them; and kept for the file, also when the
 * respondent changes the other answers and sends them in again.
 *
 * @param keys of the answers
 * @param questions their names
 */
record InterviewersOwn(Set<String> keys, List<Question> questions) {
    /** What says that an interviewer fills in. */
    private static final String MODE = "intervjumodus";

    static final InterviewersOwn NOTHING = new InterviewersOwn(Set.of(), List.of());

    /** Nothing, unless an interviewer has filled in some of it. */
    static InterviewersOwn of(Questionnaire questionnaire, Response response, String language, Instant now) {
        if (response.mode() != Response.Mode.INTERVIEW) {
            return NOTHING;
        }
        List<ShownQuestion> interviewers = shown(questionnaire, response, language, now, true);
        List<ShownQuestion> respondents = shown(questionnaire, response, language, now, false);
        Set<String> open = keys(respondents.stream()).collect(Collectors.toSet());
        List<ShownQuestion> own = interviewers.stream()
                .filter(state ->
                        respondents.stream().noneMatch(other -> name(other).equals(name(state))))
                .toList();
        return new InterviewersOwn(
                keys(own.stream()).filter(key -> !open.contains(key)).collect(Collectors.toSet()),
                own.stream().map(ShownQuestion::question).toList());
    }

    private static List<ShownQuestion> shown(
            Questionnaire questionnaire, Response response, String language, Instant now, boolean interview) {
        ObjectNode variables = response.variables().deepCopy().put(MODE, interview);
        Circumstances circumstances =
                new Circumstances(variables, Clock.fixed(now, OsloTime.ZONE), language, response.number());
        return Route.of(questionnaire, response.answers(), circumstances).pages().stream()
                .flatMap(page -> page.questions())
                .filter(ShownQuestion::isShown)
                .toList();
    }

    private static String name(ShownQuestion state) {
        return state.question().name();
    }

    private static Stream<String> keys(Stream<ShownQuestion> states) {
        return states.map(state -> state.question().prompt()).flatMap(InterviewersOwn::keys);
    }

    private static Stream<String> keys(Prompt prompt) {
        return Stream.of(prompt.key(), prompt.commentName());
    }

    /** The answers as far as whoever has these variables may know them. */
    Answers known(Answers answers, ObjectNode variables) {
        return keys.isEmpty() || variables.path(MODE).asBoolean()
                ? answers
                : new Answers(answers.data().deepCopy().without(withTotals()));
    }

    Set<String> withTotals() {
        return keys.stream()
                .flatMap(key -> Stream.of(key, Grid.Totals.key(key)))
                .collect(Collectors.toSet());
    }

    /** In an order that is the same every time. */
    List<String> reserved() {
        return withTotals().stream().sorted().toList();
    }

    /** What a respondent completed, with what the interviewers had answered besides. */
    Answers kept(Answers completed, Answers stored) {
        ObjectNode all = completed.data().deepCopy();
        keys.stream().filter(key -> !all.has(key) && stored.data().has(key)).forEach(key -> {
            all.set(key, stored.data().get(key));
            keepTotals(all, stored, Grid.Totals.key(key));
        });
        return new Answers(all);
    }

    /** They were worked out from nothing meanwhile. */
    private static void keepTotals(ObjectNode all, Answers stored, String key) {
        if (stored.data().has(key)) {
            all.set(key, stored.data().get(key));
        }
    }

    /** The names of the questions that count as shown: besides others these, as far as an interviewer was there. */
    List<String> shown(List<String> others, Response response) {
        List<String> all = new ArrayList<>(others);
        questions.stream()
                .filter(question -> isDealtWith(question, response))
                .map(Question::name)
                .filter(name -> !all.contains(name))
                .forEach(all::add);
        return all;
    }

    /** By someone, with or without an answer; what is worked out comes with no page, and is there or not. */
    private static boolean isDealtWith(Question question, Response response) {
        String key = question.prompt().key();
        return response.vouched()
                .filter(noted -> question.shape() != Shape.CALCULATION)
                .map(noted -> noted.contains(key))
                .orElseGet(() -> response.answers().data().has(key));
    }
}
