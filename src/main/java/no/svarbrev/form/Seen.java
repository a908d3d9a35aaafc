package no.svarbrev.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/**
 * What the browser was shown of the stored answers, sent back with the page: so that two people on one link, or one in two
 * windows, write only over what they saw, and hear of what was changed meanwhile.
 *
 * @param revision of the response; empty for a page that does not say
 * @param marks the fingerprint of each answer on the page, by its key
 * @param showed the same of what stood there on the page, where it is not as stored: options may not be offered now
 * @param touched keys of answers that were changed in the browser, even when they were changed back
 * @param sheet which showing of the page it is
 */
public record Seen(
        Optional<Integer> revision,
        Map<String, String> marks,
        Map<String, String> showed,
        List<String> touched,
        Optional<String> sheet) {
    /** By a page that does not say what it showed. */
    public static final Seen NOTHING = new Seen(Optional.empty(), Map.of(), Map.of(), List.of(), Optional.empty());

    static final String REVISION = "revision";
    static final String MARK = "was";
    static final String SHOWED = "showed";
    static final String TOUCHED = "touched";
    static final String SHEET = "sheet";

    private static final SecureRandom RANDOM = new SecureRandom();

    static Seen of(PostedForm form, Page page) {
        String revision = form.first(REVISION);
        return new Seen(
                revision.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(revision)) : Optional.empty(),
                marks(form.all(MARK)),
                marks(form.all(SHOWED)),
                form.all(TOUCHED).stream()
                        .flatMap(name -> page.questions().stream()
                                .filter(question -> question.name().equals(name)))
                        .flatMap(question -> keys(question.prompt(), true))
                        .toList(),
                Optional.of(form.first(SHEET)).filter(sheet -> sheet.matches("[A-Za-z0-9_-]{1,16}")));
    }

    private static Map<String, String> marks(List<String> fields) {
        Map<String, String> marks = new LinkedHashMap<>();
        fields.stream()
                .filter(mark -> mark.indexOf(':') >= 0)
                .forEach(
                        mark -> marks.put(mark.substring(mark.indexOf(':') + 1), mark.substring(0, mark.indexOf(':'))));
        return marks;
    }

    private static String newSheet() {
        byte[] id = new byte[9];
        RANDOM.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** What a page is to send back. */
    public static List<PageAddress.HiddenView> fields(int revision, ObjectNode stored, ShownPage page) {
        List<PageAddress.HiddenView> fields = new ArrayList<>();
        fields.add(new PageAddress.HiddenView(REVISION, String.valueOf(revision)));
        fields.add(new PageAddress.HiddenView(SHEET, newSheet()));
        keys(page).distinct().forEach(key -> fields.add(mark(MARK, key, stored.path(key))));
        page.questions()
                .filter(ShownQuestion::isShown)
                .filter(state -> !isAsStored(stored, state))
                .forEach(state ->
                        fields.add(mark(SHOWED, state.question().prompt().key(), state.value())));
        return fields;
    }

    private static boolean isAsStored(ObjectNode stored, ShownQuestion state) {
        return Fingerprint.of(stored.path(state.question().prompt().key())).equals(Fingerprint.of(state.value()));
    }

    private static PageAddress.HiddenView mark(String field, String key, JsonNode answer) {
        return new PageAddress.HiddenView(field, Fingerprint.of(answer) + ":" + key);
    }

    private static Stream<String> keys(ShownPage page) {
        return page.questions()
                .filter(ShownQuestion::isShown)
                .flatMap(state ->
                        keys(state.question().prompt(), state.question().hasText()));
    }

    private static Stream<String> keys(Prompt prompt, boolean withText) {
        return withText ? Stream.of(prompt.key(), prompt.commentName()) : Stream.of(prompt.key());
    }

    /** Whether the respondent left the answer as it was shown. */
    public boolean isLeftAlone(String key, JsonNode posted) {
        boolean asShowed = showed.containsKey(key) && showed.get(key).equals(Fingerprint.of(posted));
        return !touched.contains(key) && (asShowed || isAsSeen(key, posted));
    }

    /** Whether the answer is the one that was shown, as far as this is known. */
    public boolean isAsSeen(String key, JsonNode answer) {
        return marks.containsKey(key) && marks.get(key).equals(Fingerprint.of(answer));
    }
}
