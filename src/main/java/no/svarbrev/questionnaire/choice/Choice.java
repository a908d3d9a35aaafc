package no.svarbrev.questionnaire.choice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import no.svarbrev.questionnaire.rule.Rule;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * One option, column or row: its value and its text. An exclusive option cannot be ticked together with others.
 *
 * @param value a text, number or truth value, as it is stored
 */
public record Choice(JsonNode value, LocalText text, boolean exclusive, Role role, Rule visible, Rule enabled) {
    /** What a choice is besides one of many. */
    public enum Role {
        PLAIN,
        NONE,
        REFUSED,
        DONT_KNOW,
        OTHER
    }

    public static Choice of(String code, LocalText text) {
        return new Choice(TextNode.valueOf(code), text, false, Role.PLAIN, Rule.ALWAYS, Rule.ALWAYS);
    }

    /** The value as a text: what stands in forms, addresses of columns and data files. */
    public String code() {
        return value.asText();
    }

    /** What the choice says when it is no answer in substance. */
    public Missing missing() {
        return Missing.ofCode(code());
    }
}
