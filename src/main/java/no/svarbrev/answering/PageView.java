package no.svarbrev.answering;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.platform.Look;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.LocalText;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/**
 * A page of the questionnaire to be filled in.
 *
 * @param optional whether all questions of the page may be skipped
 * @param notes warnings and hints, and {@code noted} what the form sends back to say that they were shown
 * @param withFields whether some field can do more with a script
 * @param lists whether it has buttons of its own before «Neste»
 */
record PageView(
        String language,
        List<LanguageView> languages,
        String late,
        boolean declinable,
        String own,
        String title,
        String heading,
        String survey,
        String description,
        Look look,
        List<MeanwhileView> meanwhile,
        PageAddress address,
        String version,
        int number,
        int count,
        boolean optional,
        String errorHeading,
        List<RemarkView> errors,
        List<RemarkView> notes,
        List<String> noted,
        List<ElementView> elements,
        boolean lists,
        boolean first,
        Buttons buttons,
        boolean withFields) {

    /** What the buttons that lead on and back say. */
    record Buttons(String next, String back) {}

    /**
     * An error or warning in the summary at the top, with the id of its field. The question is empty where the text names
     * what it is about.
     */
    record RemarkView(String anchor, String question, String text) {
        static RemarkView of(Fault fault, Words words, Places places) {
            boolean names = fault.kind() == Fault.Kind.ROW_REQUIRED || fault.kind() == Fault.Kind.ONE_REQUIRED;
            ShownQuestion state = places.of(fault);
            return new RemarkView(
                    Anchors.of(fault, state), names ? "" : places.label(state), FaultText.of(fault, words, places));
        }
    }

    static PageView of(Filled filled, Around around, PageAddress address, List<MeanwhileView> meanwhile) {
        Route route = filled.route();
        ShownPage page = filled.page();
        Words words = new Words(route);
        Places places = new Places(route, page);
        Questionnaire questionnaire = route.questionnaire();
        List<ShownQuestion> open = places.open();
        boolean optional = open.stream().noneMatch(QuestionViews::mustBeAnswered);
        String heading = words.page(page);
        return new PageView(
                route.language(),
                around.languages(),
                around.late(),
                around.declinable(),
                route.number(page) == 1 ? around.own() : "",
                filled.faults().isEmpty() ? heading : words.say("page.title.faulty", heading),
                heading,
                words.text(questionnaire.title(), route.scope()),
                words.text(page.page().description(), page.scope()),
                around.look(),
                meanwhile,
                address,
                questionnaire.code() + "/" + questionnaire.version(),
                route.number(page),
                route.pages().size(),
                optional && !open.isEmpty(),
                words.say("page.faults", filled.faults().size()),
                filled.faults().stream()
                        .map(fault -> RemarkView.of(fault, words, places))
                        .toList(),
                filled.notes().stream()
                        .map(fault -> RemarkView.of(fault, words, places))
                        .toList(),
                noted(filled),
                new ElementViews(filled, places, optional).of(page.elements(), ElementViews.Setting.PAGE),
                open.stream()
                        .anyMatch(
                                state -> ListChange.repeating(state.question()).isPresent()),
                route.number(page) == 1,
                new Buttons(
                        next(route, page, words), words.button(words.buttons().back(), "page.back")),
                anyHasMore(page.page().questions()));
    }

    private static boolean anyHasMore(List<Question> questions) {
        return questions.stream()
                .anyMatch(question -> question instanceof Signature
                        || question instanceof MultipleChoice choice
                                && choice.all().isPresent()
                        || worksOutParts(question)
                        || anyHasMore(question.parts()));
    }

    private static boolean worksOutParts(Question question) {
        return !question.totals().isEmpty()
                || question.parts().stream().anyMatch(part -> part.kind() == Question.Kind.EXPRESSION);
    }

    /** From the last page one comes to the review. */
    private static String next(Route route, ShownPage page, Words words) {
        LocalText preview = words.buttons().preview();
        boolean last = !preview.isEmpty() && route.next(page).isEmpty();
        return words.button(last ? preview : words.buttons().next(), "page.next");
    }

    /** Those shown now, and those shown before. */
    private static List<String> noted(Filled filled) {
        return Stream.concat(
                        filled.form().all(PostedPage.NOTED).stream(),
                        filled.notes().stream().map(PageView::mark))
                .distinct()
                .toList();
    }

    /** What tells a warning from others on the page. */
    static String mark(Fault fault) {
        return fault.field() + "/" + fault.kind();
    }
}
