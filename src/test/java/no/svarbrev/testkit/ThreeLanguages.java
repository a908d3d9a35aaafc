package no.svarbrev.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A questionnaire whose every text is there in bokmål, nynorsk and English: the same words, and the language's name. */
public final class ThreeLanguages {
    private static final Set<String> TEXTS = Set.of(
            "title",
            "description",
            "text",
            "html",
            "altText",
            "completedHtml",
            "minRateDescription",
            "maxRateDescription",
            "addRowText",
            "addPanelText",
            "removePanelText",
            "templateTitle");

    private static final Rewording TRANSLATED = new Rewording(TEXTS, Set.of("choices"), ThreeLanguages::said);

    private ThreeLanguages() {}

    public static JsonNode in(JsonNode questionnaire) {
        return TRANSLATED.of(questionnaire);
    }

    private static ObjectNode said(String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("default", text)
                .put("nn", text + " (nynorsk)")
                .put("en", text + " (English)");
    }
}
