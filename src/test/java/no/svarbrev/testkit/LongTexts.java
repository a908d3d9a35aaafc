package no.svarbrev.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** A questionnaire whose every text is long, with a word in it that no line of a telephone has room for. */
public final class LongTexts {
    /** What is put after each text. */
    public static final String MORE = " i kommunenes introduksjonsprogramrådgiverstillingsutlysningsarbeidsgrupper,"
            + " slik det er beskrevet i den siste avtalen mellom partene";

    private static final Set<String> TEXTS = Set.of(
            "title",
            "description",
            "text",
            "minRateDescription",
            "maxRateDescription",
            "addRowText",
            "addPanelText",
            "removePanelText",
            "templateTitle");
    private static final Rewording LONGER =
            new Rewording(TEXTS, Set.of("choices", "rows", "columns"), text -> TextNode.valueOf(text + MORE));

    private LongTexts() {}

    public static JsonNode in(JsonNode questionnaire) {
        return LONGER.of(questionnaire);
    }
}
