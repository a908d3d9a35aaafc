package no.svarbrev.routing;

import java.util.ArrayList;
import java.util.List;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.routing.engine.Ending;
import no.svarbrev.routing.engine.Filling;
import no.svarbrev.routing.engine.check.PageFaults;
import no.svarbrev.routing.engine.check.Validation;
import no.svarbrev.routing.engine.state.PageState;

/**
 * A response that is sent in: what is wrong with it, and what is stored of it. Follows from the questionnaire and the answers,
 * and from nothing that was worked out of them before.
 */
public final class Completion {
    private final Filling filling;

    /** @param filling is at its end afterwards */
    Completion(Filling filling) {
        this.filling = filling;
    }

    /** The answers as they are stored at the end: of shown questions only. */
    public static Answers of(Questionnaire questionnaire, Answers answers, Circumstances circumstances) {
        Filling filling = new Fillings(questionnaire, circumstances).stored(answers);
        filling.sendIn();
        return new Completion(filling).answers();
    }

    /** What must be put right on the pages that are shown; to be asked for before what is stored. */
    List<Fault> faults() {
        List<PageState> shown =
                filling.tree().pages().stream().filter(PageState::isShown).toList();
        return shown.stream()
                .flatMap(page -> faults(page).stream())
                .filter(Fault::isError)
                .toList();
    }

    /** Each question is tidied and judged before the next one: what is tidied may show others. */
    private List<Fault> faults(PageState page) {
        List<Fault> faults = new ArrayList<>();
        filling.tidy(page, question -> faults.addAll(Validation.of(question)));
        faults.addAll(PageFaults.ofFrames(page));
        return page.isShown() ? faults : List.of();
    }

    Answers answers() {
        return new Answers(new Ending(filling).stored());
    }
}
