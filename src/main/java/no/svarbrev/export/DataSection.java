package no.svarbrev.export;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.Asked;
import no.svarbrev.study.Section;
import no.svarbrev.study.SurveySections;

/** On the page of a survey: its data files. */
public final class DataSection implements SurveySections {
    private final PageTemplate template;

    public DataSection(Pages pages) {
        this.template = pages.template("export/data");
    }

    record View(Actor actor, UUID survey) {}

    @Override
    public Future<List<Section>> of(Asked asked) {
        View view = new View(asked.actor(), asked.survey().id());
        return Future.succeededFuture(List.of(Section.forAll(Section.Place.DATA, template, view)));
    }
}
