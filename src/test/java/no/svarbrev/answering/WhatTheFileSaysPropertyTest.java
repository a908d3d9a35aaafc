package no.svarbrev.answering;

import static no.svarbrev.testkit.Tries.withRandom;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.svarbrev.dataset.Cell;
import no.svarbrev.dataset.Dataset;
import no.svarbrev.dataset.Variable;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownQuestion;
import org.junit.jupiter.api.Test;

/**
 * Fault C18: whatever the questionnaire, and however a respondent goes through it, gives up, comes back and changes, the file
 * says of each cell what the respondent's way was. What that is an oracle judges by what the walker remembers.
 */
class WhatTheFileSaysPropertyTest {
    @Test
    void theFileSaysWhatTheRespondentsWayWas() {
        withRandom(100, random -> {
            RandomForm form = RandomForm.of(random);
            Walker walker = Walker.through(form, random);
            Oracle oracle = new Oracle(form, walker);
            Dataset dataset = Dataset.of(form.questionnaire());
            List<Cell> row = dataset.row(walker.response());
            for (int index = 0; index < row.size(); index++) {
                Variable variable = dataset.variables().get(index);
                if (!variable.question().isEmpty()) {
                    assertThat(said(row.get(index)))
                            .as("%s of %s%n%s%nin %s", variable.name(), walker.response(), walker.diary(), form.text())
                            .isEqualTo(oracle.of(variable));
                }
            }
        });
    }

    @Test
    void whoOnlyPressedStartReachedNothing() {
        withRandom(50, random -> {
            RandomForm form = RandomForm.of(random);
            Walker walker = Walker.through(form, new Random(0) {
                private static final long serialVersionUID = 1L;

                @Override
                public int nextInt(int bound) {
                    return 0;
                }
            });
            Dataset dataset = Dataset.of(form.questionnaire());
            List<Cell> row = dataset.row(walker.response());
            for (int index = 0; index < row.size(); index++) {
                if (!dataset.variables().get(index).question().isEmpty()) {
                    assertThat(row.get(index).missing()).isEqualTo(Missing.NOT_REACHED);
                }
            }
        });
    }

    /** The kind of missing, else the value. */
    private static Object said(Cell cell) {
        return cell.as(new Cell.Form<Object>() {
            @Override
            public Object code(String code, String text) {
                return code;
            }

            @Override
            public Object number(BigDecimal value) {
                return value.toPlainString();
            }

            @Override
            public Object text(String value) {
                return value;
            }

            @Override
            public Object time(java.time.Instant value) {
                return value;
            }

            @Override
            public Object missing(Missing kind, String words) {
                return kind;
            }
        });
    }

    /** What the file should say, by the way of the walker; what is shown now the walker sees on the pages. */
    private record Oracle(RandomForm form, Walker walker) {
        Object of(Variable variable) {
            Route route = walker.route();
            Page page = form.questionnaire().pages().stream()
                    .filter(each -> each.questions().stream()
                            .anyMatch(question -> question.name().equals(variable.question())))
                    .findFirst()
                    .orElseThrow();
            ShownQuestion state = route.question(variable.question()).orElseThrow();
            boolean onTheWay = !isPassed(route, page);
            if (!state.isShown() || !onTheWay && !isKept(variable, state)) {
                boolean toCome = onTheWay
                        && !walker.isSubmitted()
                        && !walker.hasSent(page.name())
                        && route.page(page).isShown();
                return isBehind(page) && !toCome ? Missing.NOT_SHOWN : Missing.NOT_REACHED;
            }
            // What is kept of a page that was passed by later was answered there: the respondent is done with it.
            boolean done = isSent(page, state.question()) || !onTheWay;
            Missing blank = done ? Missing.NOT_ANSWERED : Missing.NOT_REACHED;
            boolean own = isSent(page, state.question())
                    || state.kind() != Question.Kind.EXPRESSION
                            && (walker.hasChanged(variable.question())
                                    || walker.hasSent(page.name(), variable.question()));
            return own ? answered(variable, state, blank) : blank;
        }

        /**
         * Sent in with its page, or answered there before that was sent in without it; by the end all that is shown on the
         * way has been read over.
         */
        private boolean isSent(Page page, Question question) {
            return walker.hasSent(page.name())
                    && (walker.isSubmitted()
                            || question.kind() == Question.Kind.EXPRESSION
                            || walker.hasChanged(question.name())
                            || walker.hasSent(page.name(), question.name()));
        }

        /** Whether the respondent is done with this part of the form. */
        private boolean isBehind(Page page) {
            List<Page> pages = form.questionnaire().pages();
            return walker.isSubmitted()
                    || pages.stream().skip(pages.indexOf(page)).anyMatch(later -> walker.hasSent(later.name()));
        }

        /** Whether the respondent answered it before being led past its page. */
        private boolean isKept(Variable variable, ShownQuestion state) {
            return state.kind() != Question.Kind.EXPRESSION
                    && walker.hasChanged(variable.question())
                    && !walker.stored(variable.question()).isMissingNode();
        }

        /** Whether the skip led past the page, so that it was never sent in. */
        private boolean isPassed(Route route, Page page) {
            int number = form.questionnaire().pages().indexOf(page);
            return !walker.hasSent(page.name())
                    && isBehind(page)
                    && form.skip()
                            .filter(skip -> number > skip.from() && number < skip.to())
                            .filter(skip ->
                                    walker.stored(skip.question()).asText().equals("a"))
                            .filter(skip -> isShown(route, skip.to()))
                            .isPresent();
        }

        private boolean isShown(Route route, int page) {
            return route.page(form.questionnaire().pages().get(page)).isShown();
        }

        private Object answered(Variable variable, ShownQuestion state, Missing blank) {
            JsonNode answer = walker.stored(variable.question());
            return switch (state.kind()) {
                case CHECKBOX ->
                    ticked(
                            variable,
                            walker.storedRoute().question(variable.question()).orElseThrow(),
                            blank);
                case MATRIX -> value(answer.path(variable.part()), blank);
                case RADIOGROUP -> isWithdrawn(variable.question(), answer) ? blank : value(answer, blank);
                case PANELDYNAMIC -> {
                    boolean empty = answer.path(0).path("t").asText().isEmpty();
                    String whole = variable.name().endsWith("_antall") ? "1" : answer.toString();
                    yield empty ? blank : whole;
                }
                case EXPRESSION -> "2";
                default -> value(answer, blank);
            };
        }

        /** Of an unfinished response, an answer whose option is not offered any more. */
        private boolean isWithdrawn(String question, JsonNode answer) {
            return !walker.isSubmitted()
                    && walker.route().question(question).orElseThrow().choices().stream()
                            .noneMatch(choice -> choice.value().equals(answer));
        }

        /** Which options were offered is not noted with the submission: it follows from what was stored then. */
        private Object ticked(Variable variable, ShownQuestion state, Missing blank) {
            boolean offered =
                    state.choices().stream().anyMatch(choice -> choice.code().equals(variable.part()));
            Set<String> ticked = new HashSet<>();
            walker.stored(variable.question()).forEach(code -> ticked.add(code.asText()));
            List<String> counting = new ArrayList<>(ticked);
            counting.removeIf(code ->
                    state.choices().stream().noneMatch(choice -> choice.code().equals(code)));
            if (ticked.contains(variable.part()) && (offered || walker.isSubmitted())) {
                return "1";
            }
            if (!offered) {
                return blank == Missing.NOT_ANSWERED ? Missing.NOT_SHOWN : Missing.NOT_REACHED;
            }
            return counting.isEmpty() ? blank : "0";
        }

        private static Object value(JsonNode answer, Missing blank) {
            return answer.asText().isEmpty()
                    ? blank
                    : answer.isNumber() ? answer.decimalValue().toPlainString() : answer.asText();
        }
    }
}
