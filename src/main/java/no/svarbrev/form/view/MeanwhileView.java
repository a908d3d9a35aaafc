package no.svarbrev.form.view;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.form.Ids;
import no.svarbrev.form.Places;
import no.svarbrev.form.Words;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownQuestion;

/**
 * What was changed elsewhere while the page was open, in words.
 *
 * @param kept whether the other answer stands; else this respondent's own does
 */
public record MeanwhileView(String anchor, String question, String answer, boolean kept) {
    /**
     * @param before the way as it was found
     * @param kept keys that were changed elsewhere and not here
     * @param replaced keys that were changed in both places
     */
    public static List<MeanwhileView> all(Route before, List<String> kept, List<String> replaced, Places places) {
        return Stream.concat(all(kept, before, places, true), all(replaced, before, places, false))
                .distinct()
                .toList();
    }

    private static Stream<MeanwhileView> all(List<String> keys, Route before, Places places, boolean kept) {
        return places.open().stream()
                .filter(state -> !state.isInside())
                .filter(state -> keys.contains(state.question().prompt().key())
                        || keys.contains(state.question().prompt().commentName()))
                .map(state -> of(state, before, places, kept));
    }

    private static MeanwhileView of(ShownQuestion state, Route before, Places places, boolean kept) {
        Words words = new Words(before);
        String answer = before.question(state.question().name())
                .map(earlier -> String.join("; ", AnswerText.lines(words, earlier)))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> words.say("question.blank"));
        return new MeanwhileView(Ids.question(state.field()), places.label(state), answer, kept);
    }
}
