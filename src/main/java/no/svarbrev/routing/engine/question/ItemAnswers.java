package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.scope.AnswerStore;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.Same;

/** Where the answers in one row or repeated panel are kept: inside the answer to the whole. */
public final class ItemAnswers implements AnswerStore {
    private final Asked list;
    private final Held whole;
    private final Place place;
    /** While some of its questions have taken their answers and others have not. */
    private boolean isFollowing;

    /** The row or panel. */
    public interface Place {
        /** The fixed row that it is, when it is one. */
        Optional<Choice> row();

        int index();

        Scope scope();

        /** The keys of its questions that hold nothing. */
        Stream<String> emptyKeys();

        /** Puts its answers into the whole. */
        void put(ObjectNode answers);
    }

    public ItemAnswers(Asked list, Held whole, Place place) {
        this.list = list;
        this.whole = whole;
        this.place = place;
    }

    @Override
    public Optional<Question> owner() {
        return Optional.of(list.question());
    }

    @Override
    public Scope scope() {
        return place.scope();
    }

    public ObjectNode all() {
        JsonNode own = list.isFields() ? whole.value() : inWhole();
        return own.isObject() ? (ObjectNode) own : JsonNodeFactory.instance.objectNode();
    }

    private JsonNode inWhole() {
        return place.row()
                .map(row -> whole.value().path(row.code()))
                .orElseGet(() -> whole.value().path(place.index()));
    }

    @Override
    public JsonNode get(String key) {
        return all().path(key);
    }

    @Override
    public void set(String key, JsonNode value) {
        if (Same.asGiven(value, get(key))) {
            return;
        }
        ObjectNode changed =
                isFollowing || list.kind() == Question.Kind.PANELDYNAMIC || list.isFields() ? all().deepCopy() : held();
        if (Answered.isUnset(value)) {
            changed.remove(key);
        } else {
            changed.set(key, value);
        }
        place.put(changed);
    }

    /** What its questions hold, and what is none of theirs. */
    private ObjectNode held() {
        ObjectNode held = all().deepCopy();
        place.emptyKeys().forEach(held::remove);
        return held;
    }

    /** @param following has its questions take their answers */
    public void follow(Runnable following) {
        isFollowing = true;
        following.run();
        isFollowing = false;
    }

    /** A cell in which nothing was written is no answer. */
    public void dropBlanks() {
        ObjectNode kept = held();
        if (kept.size() < all().size()) {
            place.put(kept);
        }
    }
}
