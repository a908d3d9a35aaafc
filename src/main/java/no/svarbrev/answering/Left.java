package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.form.Fingerprint;
import no.svarbrev.form.PageSave;
import no.svarbrev.form.Seen;

/**
 * What one showing of a page has left stored: who sends it in once more, after going back in the browser or before the answer
 * to a draft came, knows of these answers, though the page does not say so, and of no one else's.
 *
 * @param entries by key: the mark of what was sent, that of what was stored then, and the revision it was stored at
 */
record Left(ObjectNode entries) {
    static final Left NOTHING = new Left(JsonNodeFactory.instance.objectNode());

    /** What the page showed, and what was saved from it since. What was touched before that has been dealt with. */
    Seen known(Seen seen) {
        Map<String, String> marks = new LinkedHashMap<>(seen.marks());
        Map<String, String> showed = new LinkedHashMap<>(seen.showed());
        int revision = seen.revision().orElse(0);
        entries.properties().stream()
                .filter(entry -> entry.getValue().path(2).asInt() > revision)
                .forEach(entry -> {
                    showed.put(entry.getKey(), entry.getValue().path(0).asText());
                    marks.put(entry.getKey(), entry.getValue().path(1).asText());
                });
        List<String> touched =
                seen.touched().stream().filter(key -> !entries.has(key)).toList();
        return new Seen(seen.revision(), marks, showed, touched, seen.sheet());
    }

    /**
     * What a save leaves besides: nothing of answers that stay as another wrote them, or as the page says itself.
     *
     * @param sent the page as it came from the browser
     * @param stored the answers before
     */
    ObjectNode by(Meanwhile meanwhile, PageSave sent, PageSave save, ObjectNode stored, Seen seen) {
        ObjectNode left = JsonNodeFactory.instance.objectNode();
        if (save.revision().isPresent()) {
            sent.replaced().stream()
                    .filter(key -> !meanwhile.kept().contains(key))
                    .forEach(key ->
                            add(left, key, new Entry(sent.given().path(key), after(save, stored, key)), save, seen));
        }
        return left;
    }

    /** An answer as it was sent, and as it was stored. */
    private record Entry(String sent, String stored) {
        Entry(JsonNode sent, JsonNode stored) {
            this(Fingerprint.of(sent), Fingerprint.of(stored));
        }

        boolean isSaidBy(Seen seen, String key) {
            String mark = seen.marks().get(key);
            return stored.equals(mark)
                    && (sent.equals(mark) || sent.equals(seen.showed().get(key)));
        }
    }

    private void add(ObjectNode left, String key, Entry entry, PageSave save, Seen seen) {
        if (entries.has(key) || !entry.isSaidBy(seen, key)) {
            left.putArray(key)
                    .add(entry.sent())
                    .add(entry.stored())
                    .add(save.revision().orElseThrow() + 1);
        }
    }

    private static JsonNode after(PageSave save, ObjectNode stored, String key) {
        if (save.given().has(key)) {
            return save.given().get(key);
        }
        return save.replaced().contains(key) ? MissingNode.getInstance() : stored.path(key);
    }
}
