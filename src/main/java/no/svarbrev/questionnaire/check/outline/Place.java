package no.svarbrev.questionnaire.check.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Pointer;

/** A place in a questionnaire file that the reader took: its JSON and its pointer (RFC 6901). */
public record Place(String pointer, JsonNode json) {
    public Place at(String property) {
        return new Place(Pointer.at(pointer, property), json.path(property));
    }

    public boolean has(String property) {
        return json.has(property);
    }

    /** The text or number that stands there; empty when there is none. */
    public String text(String property) {
        return json.path(property).asText("");
    }

    public boolean flag(String property) {
        return "true".equalsIgnoreCase(json.path(property).asText());
    }

    /** The elements of the list; none when there is no list. */
    public List<Place> list(String property) {
        Place list = at(property);
        return IntStream.range(0, list.json.isArray() ? list.json.size() : 0)
                .mapToObj(index -> new Place(Pointer.at(list.pointer, index), list.json.get(index)))
                .toList();
    }

    public Finding finding(FindingCode code, Object... details) {
        return Finding.of(code, pointer, details);
    }

    /** The value of a choice, row or column as a text. */
    public String code() {
        return json.isObject() ? text("value") : json.asText("");
    }
}
