package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.svarbrev.questionnaire.finding.Pointer;
import no.svarbrev.xlsform.workbook.Faults;

/** A place in a definition: its JSON and its pointer (RFC 6901). */
record Part(String pointer, JsonNode json, Faults faults) {
    Part at(String property) {
        return new Part(Pointer.at(pointer, property), json.path(property), faults);
    }

    List<Part> list(String property) {
        Part list = at(property);
        List<Part> parts = new ArrayList<>();
        if (!list.json.isMissingNode() && !list.json.isArray()) {
            list.fault("must be a list");
        }
        for (int index = 0; list.json.isArray() && index < list.json.size(); index++) {
            parts.add(new Part(Pointer.at(list.pointer, index), list.json.path(index), faults));
        }
        return parts;
    }

    boolean has(String property) {
        return json.has(property);
    }

    String text(String property) {
        return json.path(property).asText("");
    }

    boolean flag(String property) {
        Part part = at(property);
        if (has(property) && !part.json.isBoolean()) {
            part.fault("must be true or false");
        }
        return part.json.asBoolean(false);
    }

    void fault(String reason) {
        faults.note(Pointer.told(pointer), reason);
    }

    /** What is not named here has no place in an XLSForm. */
    void allowOnly(Set<String> properties) {
        if (!json.isObject()) {
            fault("must be an object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!properties.contains(name)) {
                at(name).fault("the property «" + name + "» cannot be expressed in XLSForm");
            }
        });
    }
}
