package no.svarbrev.form;

import com.fasterxml.jackson.databind.node.TextNode;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.rule.Fault;

/** Reads a signature: a typed name counts before a picture that the form still holds. */
record PostedSignature(Question question, Form form, String field) {
    private static final int LONGEST_NAME = 100;

    /** What a posted form can hold besides its other answers; a drawn name is a fifth of it. */
    private static final int LONGEST_PICTURE = 40_000;

    Typed read() {
        String place = Question.field(field, Signature.NAME);
        Typed name = TypedText.read(question.name(), place, form.first(place).replaceAll("\\s+", " "), LONGEST_NAME);
        if (!name.faults().isEmpty()) {
            return name;
        }
        if (name.value().isTextual()) {
            return Typed.of(TextNode.valueOf(Signature.pictureOf(name.value().textValue())));
        }
        String picture = form.first(field);
        boolean taken = !form.first(Question.field(field, Signature.CLEAR)).isEmpty();
        return picture.isEmpty() || taken ? Typed.BLANK : drawn(picture);
    }

    private Typed drawn(String picture) {
        if (picture.length() > LONGEST_PICTURE) {
            return faulty(Fault.Kind.TOO_LARGE_PICTURE);
        }
        TextNode drawn = TextNode.valueOf(picture);
        return Signature.isDrawn(drawn) ? Typed.of(drawn) : faulty(Fault.Kind.NOT_OFFERED);
    }

    private Typed faulty(Fault.Kind kind) {
        return Typed.faulty(new Fault(question.name(), field, kind, ""));
    }
}
