package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.Choice.Role;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.Rule;
import no.svarbrev.questionnaire.text.LocalText;

/** Reads choices, columns and rows: texts, numbers, or objects with a value and a text. */
final class ChoiceReader {
    /** The properties of a question with choices. */
    static final Set<String> PROPERTIES = Set.of(
            "choices",
            "choicesFromQuestion",
            "choicesFromQuestionMode",
            "choiceValuesFromQuestion",
            "choiceTextsFromQuestion",
            "choicesVisibleIf",
            "choicesEnableIf",
            "choicesOrder",
            "hideIfChoicesEmpty",
            "showNoneItem",
            "noneText",
            "showRefuseItem",
            "refuseText",
            "showDontKnowItem",
            "dontKnowText",
            "showOtherItem",
            "otherText",
            "otherErrorText",
            "storeOthersAsComment");

    /** The numbers that a dropdown has after its choices. */
    static final Set<String> COUNTED = Set.of("choicesMin", "choicesMax", "choicesStep");

    private static final int MOST_COUNTED = 1_000;
    private static final int LARGEST = 1_000_000;

    private static final Map<String, ChoiceList.Order> ORDERS = Map.of(
            "none",
            ChoiceList.Order.AS_WRITTEN,
            "asc",
            ChoiceList.Order.ASCENDING,
            "desc",
            ChoiceList.Order.DESCENDING,
            "random",
            ChoiceList.Order.RANDOM);

    private static final Map<String, ChoiceList.Taken> TAKEN = Map.of(
            "all",
            ChoiceList.Taken.ALL,
            "selected",
            ChoiceList.Taken.SELECTED,
            "unselected",
            ChoiceList.Taken.UNSELECTED);

    private static final LocalText NONE = texts("Ingen av disse", "Ingen av desse", "None of these");
    private static final LocalText REFUSED =
            texts("Ønsker ikke å svare", "Ønskjer ikkje å svare", "Prefer not to answer");
    private static final LocalText DONT_KNOW = texts("Vet ikke", "Veit ikkje", "Don't know");
    private static final LocalText OTHER = texts("Annet, spesifiser", "Anna, spesifiser", "Other, please specify");

    private ChoiceReader() {}

    private static LocalText texts(String bokmal, String nynorsk, String english) {
        return new LocalText(Map.of("default", bokmal, "nn", nynorsk, "en", english));
    }

    /** The choices of a question; {@code fallback} when it has none of its own, as columns take those of their grid. */
    static ChoiceList list(JsonPart question, List<Choice> fallback) {
        List<Choice> written = question.has("choices") ? choices(question, "choices") : fallback;
        List<Choice> own = Stream.concat(written.stream(), counted(question)).toList();
        boolean ranked = "ranking".equals(question.json().path("type").asText());
        return new ChoiceList(
                own,
                ranked ? List.of() : special(question),
                question.oneOf("choicesOrder", ORDERS, ChoiceList.Order.AS_WRITTEN),
                question.expression("choicesVisibleIf"),
                question.expression("choicesEnableIf"),
                source(question),
                question.flag("hideIfChoicesEmpty"),
                otherIsComment(question),
                question.localText("otherErrorText"));
    }

    /** As survey-core counts: from 0, and not at all to a number that is no higher. */
    private static Stream<Choice> counted(JsonPart question) {
        int min = question.count("choicesMin", 0, LARGEST);
        int max = question.count("choicesMax", 0, LARGEST);
        int step = Math.max(1, question.count("choicesStep", 1, LARGEST));
        if (max <= min) {
            return Stream.empty();
        }
        if ((max - min) / step >= MOST_COUNTED) {
            question.at("choicesMax").fault(FindingCode.NOT_A_COUNT, min + step * (MOST_COUNTED - 1));
            return Stream.empty();
        }
        return IntStream.iterate(min, number -> number <= max, number -> number + step)
                .mapToObj(number -> new Choice(
                        IntNode.valueOf(number),
                        LocalText.of(String.valueOf(number)),
                        false,
                        Role.PLAIN,
                        Rule.ALWAYS,
                        Rule.ALWAYS));
    }

    /** A field for comments takes the place where the text would be kept. */
    private static boolean otherIsComment(JsonPart question) {
        JsonNode stored = question.json().path("storeOthersAsComment");
        boolean beside = stored.isBoolean() ? stored.booleanValue() : question.inherited("storeOthersAsComment", true);
        return beside && !question.flag("showCommentArea");
    }

    private static Optional<ChoiceList.Source> source(JsonPart question) {
        return question.optionalText("choicesFromQuestion")
                .map(name -> new ChoiceList.Source(
                        name,
                        question.oneOf("choicesFromQuestionMode", TAKEN, ChoiceList.Taken.ALL),
                        question.optionalText("choiceValuesFromQuestion"),
                        question.optionalText("choiceTextsFromQuestion")));
    }

    private static List<Choice> special(JsonPart question) {
        List<Choice> special = new ArrayList<>();
        addIf(special, question, "showNoneItem", new Special("none", "noneText", NONE, Role.NONE));
        addIf(special, question, "showRefuseItem", new Special("refused", "refuseText", REFUSED, Role.REFUSED));
        addIf(
                special,
                question,
                "showDontKnowItem",
                new Special("dontknow", "dontKnowText", DONT_KNOW, Role.DONT_KNOW));
        addIf(special, question, "showOtherItem", new Special("other", "otherText", OTHER, Role.OTHER));
        return special;
    }

    private record Special(String code, String textProperty, LocalText usual, Role role) {}

    private static void addIf(List<Choice> special, JsonPart question, String property, Special kind) {
        if (question.flag(property)) {
            LocalText text = question.has(kind.textProperty()) ? question.localText(kind.textProperty()) : kind.usual();
            special.add(new Choice(
                    TextNode.valueOf(kind.code()),
                    text,
                    kind.role() != Role.OTHER,
                    kind.role(),
                    Rule.ALWAYS,
                    Rule.ALWAYS));
        }
    }

    static List<Choice> choices(JsonPart element, String property) {
        return element.listIfAny(property).stream().map(ChoiceReader::choice).toList();
    }

    private static Choice choice(JsonPart choice) {
        if (choice.json().isValueNode()) {
            return plain(choice.json(), LocalText.of(choice.json().asText()), choice);
        }
        choice.allowOnly(Set.of("value", "text", "isExclusive", "visibleIf", "enableIf"));
        JsonNode value = choice.json().path("value");
        if (!value.isValueNode() || value.isNull()) {
            choice.at("value").fault(FindingCode.NOT_A_VALUE);
            value = MissingNode.getInstance();
        }
        return plain(value, choice.has("text") ? choice.localText("text") : LocalText.of(value.asText()), choice);
    }

    private static Choice plain(JsonNode value, LocalText text, JsonPart choice) {
        return new Choice(
                value,
                text,
                choice.flag("isExclusive"),
                Role.PLAIN,
                choice.rule("visible", true, "visibleIf"),
                choice.rule("enabled", true, "enableIf"));
    }
}
