package no.svarbrev.invitation;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.Asked;
import no.svarbrev.study.Section;
import no.svarbrev.study.SurveySections;

/** On the page of a survey: how many came by its public link, and the way to that. */
public final class OpenLinkSection implements SurveySections {
    private final Database database;
    private final PageTemplate template;

    public OpenLinkSection(Database database, Pages pages) {
        this.database = database;
        this.template = pages.template("invitation/open-link-section");
    }

    /** @param links the one that there is, or none */
    record View(Actor actor, UUID survey, List<OpenLinks.OpenLink> links) {}

    @Override
    public Future<List<Section>> of(Asked asked) {
        UUID survey = asked.survey().id();
        return OpenLinks.of(database.client(), survey)
                .map(found -> new View(asked.actor(), survey, found.stream().toList()))
                .map(view -> List.of(Section.forAll(Section.Place.SENDING, template, view)));
    }
}
