package no.svarbrev.fieldwork;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.UUID;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.Demand;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.http.Paging;
import no.svarbrev.platform.http.PathId;

/** Rates, coverage and invitations by API, and the page of a study. */
public final class FieldworkRoutes {
    private final Fieldwork fieldwork;
    private final StudyPage studyPage;

    public FieldworkRoutes(Fieldwork fieldwork, StudyPage studyPage) {
        this.fieldwork = fieldwork;
        this.studyPage = studyPage;
    }

    public void mount(GuardedRouter router) {
        router.row(GET, "/api/v1/surveys/:id/rates", Demand.ANY_RIGHT, Body.NONE, this::rates);
        router.row(GET, "/api/v1/surveys/:id/invitations", Right.CONTACTS, Body.NONE, this::invitations);
        router.row(GET, "/api/v1/studies/:id/coverage", Demand.ANY_RIGHT, Body.NONE, this::coverage);
        router.row(GET, "/admin/studies/:id", Demand.ANY_RIGHT, Body.NONE, this::study);
    }

    /** The rates, or with {@code ?by=variable} those of each value of a background variable. */
    private Future<Object> rates(RoutingContext ctx) {
        UUID survey = PathId.of(ctx, "id");
        String by = ctx.request().getParam("by");
        return by == null
                ? fieldwork.rates(survey).map(rates -> rates)
                : fieldwork.ratesBy(survey, by).map(rates -> rates);
    }

    /** The contact of an invitation in the API. */
    public record ContactJson(
            String email, String name, String unit, String unitName, Map<String, String> background) {}

    /** An invitation in the API: its status, one of five words and one of nine, and its AAPOR outcome code. */
    public record InvitationJson(
            UUID id, ContactJson contact, String status, String detail, String outcome, String reason) {}

    private Future<Paging.Part<InvitationJson>> invitations(RoutingContext ctx) {
        Paging paging = Paging.of(ctx);
        return fieldwork
                .invitations(PathId.of(ctx, "id"), paging)
                .map(found -> paging.part(found, FieldworkRoutes::json, InvitationFacts::id));
    }

    private static InvitationJson json(InvitationFacts facts) {
        InvitationFacts.Person person = facts.contact();
        return new InvitationJson(
                facts.id(),
                new ContactJson(person.email(), person.name(), person.unit(), person.unitName(), person.background()),
                facts.outcome().status(),
                facts.word().text(),
                facts.outcome().code(),
                facts.reason());
    }

    private Future<Coverage> coverage(RoutingContext ctx) {
        return fieldwork.coverage(PathId.of(ctx, "id"));
    }

    private Future<Buffer> study(RoutingContext ctx) {
        return studyPage.show(ctx, PathId.of(ctx, "id"));
    }
}
