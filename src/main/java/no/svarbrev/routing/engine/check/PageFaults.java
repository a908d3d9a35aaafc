package no.svarbrev.routing.engine.check;

import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.questionnaire.rule.Fault.Kind;
import no.svarbrev.questionnaire.rule.Validator;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.engine.state.Frame;
import no.svarbrev.routing.engine.state.PageState;
import no.svarbrev.routing.engine.state.PanelState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.Tree;

/** Everything that is wrong on a page, in the order it stands there. */
public final class PageFaults {
    private PageFaults() {}

    public static List<Fault> of(PageState page) {
        return Stream.concat(
                        page.questions().flatMap(question -> Validation.of(question).stream()), ofFrames(page).stream())
                .toList();
    }

    /** Of the panels on a page, and of the page itself: where an answer to one question at least is wanted. */
    public static List<Fault> ofFrames(PageState page) {
        Stream<Fault> own = page.isRequired() && page.isEnabled()
                ? oneWanted(page.page().name(), page, page.page().requiredText())
                : Stream.empty();
        Stream<Fault> panels = page.all()
                .filter(PanelState.class::isInstance)
                .map(PanelState.class::cast)
                .filter(panel -> panel.isShown() && panel.isRequired() && panel.isEnabled())
                .flatMap(panel ->
                        oneWanted(panel.panel().name(), panel, panel.panel().requiredText()));
        return Stream.concat(own, panels).toList();
    }

    private static Stream<Fault> oneWanted(String name, Frame frame, LocalText says) {
        List<QuestionState> shown =
                frame.questions().filter(QuestionState::isShown).toList();
        boolean wanted = !shown.isEmpty() && shown.stream().allMatch(QuestionState::isEmpty);
        Validator.Says words = new Validator.Says(says, Validator.Severity.ERROR);
        return wanted ? Stream.of(new Fault(name, shown.get(0).field(), Kind.ONE_REQUIRED, "", words)) : Stream.empty();
    }

    /** Whether every shown question of a page, panel or repeating panel is without fault. */
    public static boolean isReady(Tree tree, String name) {
        List<PageState> pages = tree.pages().stream()
                .filter(each -> each.page().written().equals(name))
                .toList();
        Stream<QuestionState> questions = pages.isEmpty()
                ? Stream.concat(inPanel(tree, name), tree.question(name).stream())
                : pages.stream().flatMap(PageState::questions);
        return questions.noneMatch(state -> Validation.of(state).stream().anyMatch(Fault::isError));
    }

    private static Stream<QuestionState> inPanel(Tree tree, String name) {
        return tree.panels().filter(panel -> panel.panel().name().equals(name)).flatMap(PanelState::questions);
    }
}
