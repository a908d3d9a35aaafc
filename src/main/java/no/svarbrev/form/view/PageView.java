package no.svarbrev.form.view;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.form.Filled;
import no.svarbrev.form.ListChange;
import no.svarbrev.form.PageAddress;
import no.svarbrev.form.Places;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.Words;
import no.svarbrev.platform.page.Head;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/** A page of the questionnaire to be filled in. */
public record PageView(
        Head head,
        Around around,
        PageAddress address,
        Title title,
        Step step,
        Remarked remarked,
        Fields fields,
        Buttons buttons) {

    /** What stands above the questions. */
    record Title(String heading, String description) {}

    /**
     * Which page it is.
     *
     * @param version of the questionnaire, such as {@code nav-leder/1}
     */
    record Step(String version, int number, int count, boolean first) {}

    /**
     * What is to be said of what was sent in.
     *
     * @param heading of the errors
     * @param notes warnings and hints, and {@code noted} what the form sends back to say that they were shown
     */
    record Remarked(
            List<MeanwhileView> meanwhile,
            String heading,
            List<RemarkView> errors,
            List<RemarkView> notes,
            List<String> noted) {}

    /**
     * What there is to fill in.
     *
     * @param optional whether all questions of the page may be skipped
     * @param lists whether it has buttons of its own before «Neste»
     * @param scripted whether some field can do more with a script
     */
    record Fields(List<ElementView> elements, boolean optional, boolean lists, boolean scripted) {}

    /** What the buttons that lead on and back say. */
    record Buttons(String next, String back) {}

    /**
     * An error or warning in the summary at the top, with the id of its field. The question is empty where the text names
     * what it is about.
     */
    record RemarkView(String anchor, String question, String text) {
        public static RemarkView of(Fault fault, Words words, Places places) {
            boolean names = fault.kind() == Fault.Kind.ROW_REQUIRED || fault.kind() == Fault.Kind.ONE_REQUIRED;
            ShownQuestion state = places.of(fault);
            return new RemarkView(
                    Anchors.of(fault, state), names ? "" : places.label(state), FaultText.of(fault, words, places));
        }
    }

    /** @param head of the page, but for its title and the survey's, which the answers may be part of */
    public static PageView of(
            Filled filled, Head head, Around around, PageAddress address, List<MeanwhileView> meanwhile) {
        Route route = filled.route();
        ShownPage page = filled.page();
        Words words = new Words(route);
        Places places = new Places(route, page);
        String heading = words.page(page);
        String title = filled.faults().isEmpty() ? heading : words.say("page.title.faulty", heading);
        int number = route.number(page);
        return new PageView(
                head.titled(title, words.text(route.questionnaire().title(), route.scope())),
                around.onPage(number),
                address,
                new Title(heading, words.text(page.page().description(), page.scope())),
                step(route, number),
                remarked(filled, words, places, meanwhile),
                fields(filled, places),
                new Buttons(
                        next(route, page, words), words.button(words.buttons().back(), "page.back")));
    }

    private static Step step(Route route, int number) {
        Questionnaire questionnaire = route.questionnaire();
        return new Step(
                questionnaire.code() + "/" + questionnaire.version(),
                number,
                route.pages().size(),
                number == 1);
    }

    private static Remarked remarked(Filled filled, Words words, Places places, List<MeanwhileView> meanwhile) {
        return new Remarked(
                meanwhile,
                words.say("page.faults", filled.faults().size()),
                remarks(filled.faults(), words, places),
                remarks(filled.notes(), words, places),
                noted(filled));
    }

    private static List<RemarkView> remarks(List<Fault> faults, Words words, Places places) {
        return faults.stream().map(fault -> RemarkView.of(fault, words, places)).toList();
    }

    private static Fields fields(Filled filled, Places places) {
        ShownPage page = filled.page();
        List<ShownQuestion> open = places.open();
        boolean optional = open.stream().noneMatch(Demand::mustBeAnswered);
        return new Fields(
                new ElementViews(filled, places, optional).of(page.elements(), Setting.PAGE),
                optional && !open.isEmpty(),
                open.stream()
                        .anyMatch(
                                state -> ListChange.repeating(state.question()).isPresent()),
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
                || question.parts().stream().anyMatch(part -> part.shape() == Shape.CALCULATION);
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
                        filled.notes().stream().map(PostedPage::mark))
                .distinct()
                .toList();
    }
}
