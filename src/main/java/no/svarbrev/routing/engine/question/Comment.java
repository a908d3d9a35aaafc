package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.routing.engine.scope.Asked;

/** What is written beside an answer: in the field below the question, or for «other». */
public final class Comment {
    private final Asked asked;
    private final boolean tellsOther;
    private boolean given;

    Comment(Asked asked, Optional<ChoiceList> choices) {
        this.asked = asked;
        this.tellsOther = choices.filter(
                        list -> list.otherIsComment() && list.other().isPresent())
                .isPresent();
    }

    /** Whether it is where the text of «other» is kept. */
    boolean tellsOther() {
        return tellsOther;
    }

    /** A missing node when there is none; a key of that name may also be no comment of ours. */
    public JsonNode text() {
        return exists() ? asked.store().get(key()) : MissingNode.getInstance();
    }

    private String key() {
        return asked.prompt().commentName();
    }

    private boolean exists() {
        return given || asked.isInside() || isAsked() || tellsOther;
    }

    private boolean isAsked() {
        return asked.prompt().comment().isPresent();
    }

    /** Blanks as the answer are a text that is not kept. */
    JsonNode textOrBlanks() {
        JsonNode answer = asked.store().get(asked.key());
        boolean blanks = answer.isTextual()
                && !answer.textValue().isEmpty()
                && answer.textValue().isBlank();
        return blanks ? answer : text();
    }

    /** One was given, whether the question asks for it or not. */
    public void mark() {
        given = true;
    }

    void set(JsonNode text) {
        asked.store().set(key(), text);
    }

    void clear() {
        if (exists()) {
            set(MissingNode.getInstance());
        }
    }

    /** It goes where nobody asks for it, since «other» is not chosen. */
    public void clearUnasked() {
        if (!isAsked() && (given || tellsOther) && !text().isMissingNode()) {
            set(MissingNode.getInstance());
        }
    }
}
