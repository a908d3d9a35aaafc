package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

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

    /** A typed text of the usual length, such as a comment below a question. */
    public static Typed text(String question, String field, String typed) {
        return TypedText.read(question, field, typed, TypedText.MAX_LENGTH);
    }
}
