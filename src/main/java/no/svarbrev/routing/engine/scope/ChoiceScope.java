package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Scope;

/** Conditions on choices, rows and columns call the one in question {@code {item}}. */
public record ChoiceScope(JsonNode choice, Scope outer) implements InnerScope {
    private static final Set<String> WORDS = Set.of("item", "choice", "self");

    @Override
    public JsonNode value(String name) {
        return WORDS.contains(name.toLowerCase(Locale.ROOT)) ? choice : outer.value(name);
    }
}
