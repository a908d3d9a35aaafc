package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.function.IntFunction;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.SyntaxFault;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import org.junit.jupiter.api.Test;

/** What is the interviewer's own by its title is shown to interviewers only, whatever condition it has besides. */
class ForInterviewersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Oslo"));

    private static Questionnaire form(String condition) {
        String json = "{'title': 'T', 'pages': [{'name': 'p', 'elements': [{'type': 'text', 'name': 'a', 'title': 'A'},"
                + " {'type': 'text', 'name': 'c', 'title': 'C'}, {'type': 'comment', 'name': 'own', 'title':"
                + " 'Motivasjon (intervjuerens vurdering)', 'visibleIf': '" + condition + "'}]}]}";
        return QuestionnaireReader.read("q", 1, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isShown(Questionnaire form, boolean interview, int a, int c) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode().put("intervjumodus", interview);
        ObjectNode answers = JsonNodeFactory.instance.objectNode().put("a", a).put("c", c);
        return Route.of(form, new Answers(answers), new Circumstances(variables, CLOCK, "nb", 1)).pages().stream()
                .flatMap(page -> page.questions())
                .filter(ShownQuestion::isShown)
                .anyMatch(state -> state.question().name().equals("own"));
    }

    @Test
    void aParenthesisThatIsForgivenLetsNobodyElseSeeIt() {
        Questionnaire form = form("{c} = 3 or ({a} = 1");
        assertThat(isShown(form, false, 0, 3)).isFalse();
        assertThat(isShown(form, false, 1, 0)).isFalse();
        assertThat(isShown(form, true, 0, 3)).isTrue();
        assertThat(isShown(form, true, 1, 0)).isTrue();
        assertThat(isShown(form, true, 0, 0)).isFalse();
    }

    @Test
    void aConditionAsDeepAsAConditionMayBeIsReadHereToo() {
        int depth = most(each -> "(".repeat(each) + "{c} = 3" + ")".repeat(each));
        Questionnaire form = form("(".repeat(depth) + "{c} = 3" + ")".repeat(depth));
        assertThat(isShown(form, true, 0, 3)).isTrue();
        assertThat(isShown(form, false, 0, 3)).isFalse();
    }

    @Test
    void aConditionAsLongAsAConditionMayBeIsReadHereToo() {
        int parts = most(each -> String.join(" or ", Collections.nCopies(each, "{c} = 3")));
        Questionnaire form = form(String.join(" or ", Collections.nCopies(parts, "{c} = 3")));
        assertThat(isShown(form, true, 0, 3)).isTrue();
        assertThat(isShown(form, false, 0, 3)).isFalse();
    }

    /** How many are read, by halving. */
    private static int most(IntFunction<String> condition) {
        int few = 1;
        int many = 100_000;
        while (many - few > 1) {
            int half = (few + many) / 2;
            if (isRead(condition.apply(half))) {
                few = half;
            } else {
                many = half;
            }
        }
        return few;
    }

    private static boolean isRead(String condition) {
        try {
            ExpressionParser.parse(condition);
            return true;
        } catch (SyntaxFault tooMuch) {
            return false;
        }
    }
}
