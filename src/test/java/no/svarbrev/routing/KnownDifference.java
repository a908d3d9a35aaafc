package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.routing.engine.value.Looks;
import no.svarbrev.routing.engine.value.Same;

/** Where we mean to differ from survey-core, each with its reason; told by the questionnaire and the case. */
enum KnownDifference {
    /**
     * survey-core holds a ranking against the choices of before when answers are restored: an answer that depends on
     * conditions is emptied. A server restores answers on every page.
     */
    RANKING_OF_CONDITIONAL_CHOICES((definition, vector) -> elements(definition)
            .anyMatch(each -> isType(each, "ranking")
                    && (each.has("choicesVisibleIf")
                            || each.has("choicesFromQuestion")
                            || each.path("choices").findValue("visibleIf") != null))),

    /** «nb» and «no» are one language; survey-core reads «default» for «nb», as it has no such language. */
    BOKMAL((definition, vector) -> vector.path("locale").asText().equals("nb") && definition.findValue("no") != null),

    /**
     * survey-core sorts choices when it has loaded the questionnaire, by texts into which no answer is put yet, and does
     * not sort again.
     */
    SORTED_BY_ANSWERS((definition, vector) -> elements(definition)
            .anyMatch(each -> each.has("choicesOrder")
                    && each.path("choices").findValuesAsText("text").stream().anyMatch(text -> text.contains("{")))),

    /** What is worked out from itself depends on how often it is worked out; the checks of questionnaires refuse it. */
    WORKED_OUT_FROM_ITSELF((definition, vector) -> elements(definition).anyMatch(KnownDifference::mentionsItself)
            || elements(definition)
                    .anyMatch(one -> elements(definition)
                            .anyMatch(other -> other != one && mentions(one, other) && mentions(other, one)))
            || elements(definition).anyMatch(each -> hidesItself(definition, each))
            || StreamSupport.stream(definition.path("triggers").spliterator(), false)
                    .anyMatch(each -> each.path("runExpression")
                            .asText()
                            .contains("{" + each.path("setToName").asText() + "}"))),

    /** The value of an expression question cannot be typed: a change of it is none, and lists are no value of it. */
    CHANGED_CALCULATION((definition, vector) -> elements(definition)
            .filter(each -> isType(each, "expression"))
            .map(each -> each.path("name").asText())
            .anyMatch(name -> vector.path("changes").findValue(name) != null
                    || vector.path("answers").path(name).isArray())),

    /** What no field of a form sends, such as false for several choices; JavaScript takes it for this or that. */
    ANSWER_OF_ANOTHER_KIND((definition, vector) -> elements(definition)
            .anyMatch(each ->
                    isOfAnotherKind(each, given(vector, each.path("name").asText())))),

    /** survey-core holds fields under one heading against their own limits only in the browser's input. */
    LIMITS_OF_SEVERAL_FIELDS((definition, vector) -> elements(definition)
            .filter(each -> isType(each, "multipletext"))
            .anyMatch(each -> each.path("items").findValue("min") != null)),

    /** Two choices with the code «other», one of them with a text to write; the checks of questionnaires refuse it. */
    OTHER_TWICE((definition, vector) -> elements(definition)
            .anyMatch(each ->
                    each.has("showOtherItem") && each.path("choices").toString().contains("\"other\""))),

    /** JavaScript calculates on with what is no number. */
    NOT_A_NUMBER((definition, vector) -> elements(definition)
            .filter(each -> isType(each, "expression")
                    && each.path("expression").asText().contains("/"))
            .anyMatch(one -> elements(definition).anyMatch(other -> mentions(other, one)))),

    /**
     * What a cell could not have given: survey-core turns a list into a text, a text into a number, an unknown code into
     * the text of «other» and so on, or drops it, in cells even when nothing was changed. It is kept here until its page
     * is sent.
     */
    CELL_OF_ANOTHER_TYPE(KnownTables::cellOfAnotherType),

    /** What is no list or no object, given to a table: what survey-core makes of it hangs on what stood there before. */
    NO_TABLE(KnownTables::noTable),

    /**
     * Whether rows and panels without any answer are stored hangs on when survey-core makes them, and on what was cleared
     * before. They are no answers.
     */
    BLANK_ROWS_AND_PANELS(KnownTables::onlyBlanks),

    /**
     * survey-core makes rows and panels when their page is shown or something asks for them, and works nothing out in those
     * that are not made. Here what is worked out does not hang on which pages were looked at.
     */
    CALCULATED_IN_ROWS(KnownTables::onlyCalculated),

    /**
     * A list that begins with rows or panels of its own, and then is given fewer or none: how many survey-core has then
     * differs with the page it stands on. Answers that we store have them all.
     */
    SHORTER_THAN_IT_BEGAN(KnownTables::shorterThanItBegan),

    /**
     * survey-core fills cells in and lets them react when a whole grid is set for the first time, as its rows are made
     * then, and not later on: where it was drawn before, not at all.
     */
    GRID_SET_AS_A_WHOLE(KnownTables::setAsAWhole),

    /** survey-core cuts a list of panels on a later page to the most that are allowed; here no answer is thrown away. */
    MORE_PANELS_THAN_ALLOWED(KnownTables::morePanelsThanAllowed),

    /** When a list of panels that is not shown is emptied at the end, survey-core leaves the panels that it began with. */
    HIDDEN_PANELS(KnownTables::hiddenPanels),

    /** A comment that nobody asked for goes with its question in panels that were made already, else it stays. */
    UNASKED_COMMENT_IN_A_PANEL(KnownTables::unaskedComment),

    /** survey-core drops what is not offered question by question while it checks a panel; here all of a panel goes first. */
    NOT_OFFERED_IN_A_PANEL(KnownTables::notOfferedInPanel),

    /** A list that begins with a row has an answer for a required page or panel, though nothing was written in it. */
    BLANK_ROWS_ARE_AN_ANSWER(KnownTables::blankRowsAreAnAnswer),

    /** Zero and false are two choices; a ranking of both is one to survey-core. */
    ZERO_AND_FALSE((definition, vector) -> elements(definition)
            .anyMatch(each ->
                    isType(each, "ranking") && each.path("choices").toString().contains("false"))),

    /**
     * survey-core stores a calculated value that is no number as null. Here what is no number is no answer, and is not
     * stored; who reads the answers finds nothing either way.
     */
    NO_NUMBER_IS_STORED((definition, vector) -> {
        ObjectNode expected = vector.path("expected").deepCopy();
        if (!expected.path("complete").isObject()) {
            return false;
        }
        definition.path("calculatedValues").findValuesAsText("name").forEach(name -> {
            if (expected.path("complete").path(name).isNull()) {
                ((ObjectNode) expected.path("complete")).remove(name);
            }
        });
        return Same.values(expected, vector.path("ours"));
    }),

    /**
     * survey-core does not ask for the required cells of a table in a panel, where a column is worked out and the answers
     * were given before the panel was looked at; at the start of a response it does. Here what must be answered does not
     * hang on that.
     */
    REQUIRED_CELLS_IN_PANELS(KnownTables::requiredInPanels),

    /**
     * All answers are replaced, and a grid with columns that are worked out has none any more: survey-core works neither those
     * nor what stands below them out again, and keeps of before what did not change. Here both are always worked out.
     */
    TOTALS_OF_A_GRID_GIVEN_NOTHING(KnownTables::totalsOfNothing),

    /** Numbers are not written in hexadecimal here. */
    HEXADECIMAL((definition, vector) -> vector.path("answers").toString().contains("\"0x"));

    private static final List<String> FORMULAS = List.of("expression", "defaultValueExpression", "setValueExpression");
    private static final Pattern NAME = Pattern.compile("\\{(?:row\\.|panel\\.)?([^}.\\[]+)");

    private final BiPredicate<JsonNode, JsonNode> isMet;

    KnownDifference(BiPredicate<JsonNode, JsonNode> isMet) {
        this.isMet = isMet;
    }

    /** @param ours what came out here */
    static Optional<KnownDifference> of(JsonNode definition, JsonNode given, JsonNode ours) {
        JsonNode vector = ((ObjectNode) given.deepCopy()).set("ours", ours);
        return Stream.of(values())
                .filter(difference -> difference.isMet.test(definition, vector))
                .findFirst();
    }

    /** Everything with a name: questions, columns, calculated values. */
    static Stream<JsonNode> elements(JsonNode part) {
        List<JsonNode> found = new ArrayList<>();
        collect(part, found);
        return found.stream();
    }

    private static void collect(JsonNode part, List<JsonNode> found) {
        if (part.has("name")) {
            found.add(part);
        }
        part.forEach(each -> collect(each, found));
    }

    private static boolean isType(JsonNode element, String type) {
        return element.path("type").asText().equals(type);
    }

    private static JsonNode given(JsonNode vector, String name) {
        JsonNode answer = vector.path("answers").path(name);
        JsonNode change = vector.path("changes").findPath(name);
        return answer.isMissingNode() ? change : answer;
    }

    private static boolean isOfAnotherKind(JsonNode element, JsonNode answer) {
        boolean nothing = answer.isMissingNode() || answer.isNull();
        return switch (element.path("type").asText()) {
            case "checkbox", "tagbox", "ranking" ->
                answer.isBoolean() || answer.isObject() || answer.isNumber() && answer.asInt() == 0;
            case "matrix", "multipletext" -> !nothing && !answer.isObject();
            case "text" ->
                answer.isObject()
                        || isWordForNumber(element, answer)
                        || element.path("inputType").asText().equals("date") && answer.isBoolean()
                        || element.path("inputType").asText().equals("date") && answer.isNumber();
            default -> false;
        };
    }

    /** Its own answer hides it, which clears the answer, which shows it. */
    private static boolean hidesItself(JsonNode definition, JsonNode element) {
        String usual = definition.path("clearInvisibleValues").asText();
        return element.path("clearIfInvisible").asText(usual).startsWith("onHidden")
                && mentions(element.path("visibleIf").asText(), element);
    }

    private static boolean isWordForNumber(JsonNode element, JsonNode answer) {
        return element.path("inputType").asText().equals("number")
                && (element.has("minValueExpression") || element.has("maxValueExpression"))
                && answer.isTextual()
                && Looks.number(answer).isEmpty();
    }

    private static boolean mentionsItself(JsonNode element) {
        return mentions(element, element);
    }

    private static boolean mentions(JsonNode element, JsonNode named) {
        return FORMULAS.stream().map(element::path).anyMatch(formula -> mentions(formula.asText(), named));
    }

    private static boolean mentions(String formula, JsonNode element) {
        Matcher names = NAME.matcher(formula);
        while (names.find()) {
            if (names.group(1).equals(element.path("name").asText())) {
                return true;
            }
        }
        return false;
    }
}
