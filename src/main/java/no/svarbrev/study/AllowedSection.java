package no.svarbrev.study;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** On the page of a survey: the way to what its respondents may do. */
public final class AllowedSection implements SurveySections {
    private final PageTemplate template;

    public AllowedSection(Pages pages) {
        this.template = pages.template("study/allowed-section");
    }

    record View(UUID survey) {}

    @Override
    public Future<List<Section>> of(Asked asked) {
        View view = new View(asked.survey().id());
        return Future.succeededFuture(
                List.of(Section.demanding(Right.ADMIN, Section.Place.QUESTIONNAIRE, template, view)));
    }
}
