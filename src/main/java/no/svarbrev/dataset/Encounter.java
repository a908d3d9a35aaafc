package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Missing;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.routing.Route;

/**
 * One question as one respondent met it. The answers of a submitted response are final: each of them counts. Of an
 * unfinished response only what is shown counts, as it would be stored if it were submitted now.
 *
 * @param sent whether its page was sent in, alone or with the whole response
 */
record Encounter(Question question, Route route, boolean shown, boolean sent, boolean submitted) {

    /** What the respondent left blank: not shown, shown on a page that was never sent in, or not answered. */
    Cell blank() {
        if (!shown) {
            return Blank.of(Missing.NOT_SHOWN);
        }
        return Blank.of(sent ? Missing.NOT_ANSWERED : Missing.NOT_REACHED);
    }

    JsonNode answer() {
        return counts() ? route.answers().of(question) : MissingNode.getInstance();
    }

    JsonNode comment() {
        return counts() ? route.answers().commentOn(question) : MissingNode.getInstance();
    }

    private boolean counts() {
        return shown || submitted;
    }

    /** Whether this option could be ticked. */
    boolean offers(Choice option) {
        return route.choices(question).contains(option);
    }

    /** The codes that are ticked; empty when the question stands unanswered. */
    Set<String> ticked() {
        Set<String> ticked = new LinkedHashSet<>();
        answer().forEach(code -> ticked.add(code.asText()));
        if (!submitted && !ticked.isEmpty()) {
            ticked.retainAll(route.choices(question).stream().map(Choice::code).collect(Collectors.toSet()));
        }
        return ticked;
    }
}
