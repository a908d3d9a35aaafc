package no.svarbrev.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import no.svarbrev.questionnaire.rule.Fault;

/** A field of the form, read: a value (missing when left blank), or what is wrong with it and no value. */
public record Typed(JsonNode value, List<Fault> faults) {
    public static final Typed BLANK = new Typed(MissingNode.getInstance(), List.of());

    public Typed {
        faults = List.copyOf(faults);
    }

    static Typed of(JsonNode value) {
        return new Typed(value, List.of());
    }

    static Typed faulty(Fault fault) {
        return new Typed(MissingNode.getInstance(), List.of(fault));
    }

    /** The faults of the parts, else the answer; blank when there is nothing in it. */
    static Typed collected(JsonNode answer, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return new Typed(answer, faults);
        }
        return answer.isEmpty() ? BLANK : of(answer);
    }
}
