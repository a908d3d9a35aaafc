package no.svarbrev.fieldwork;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.invitation.OutcomeSetting;
import no.svarbrev.invitation.SaidOutcome;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.FormInput;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/**
 * The page where an outcome is set by hand: what stands now and where it came from, and the change. Sent in as it was shown
 * it changes nothing; what would be lost by the change is said first.
 */
public final class OutcomeRoutes {
    private final OutcomeSetting outcomes;
    private final Fieldwork fieldwork;
    private final PageTemplate page;
    private final PageTemplate sure;

    public OutcomeRoutes(OutcomeSetting outcomes, Fieldwork fieldwork, Pages pages) {
        this.outcomes = outcomes;
        this.fieldwork = fieldwork;
        this.page = pages.template("fieldwork/outcome");
        this.sure = pages.template("fieldwork/outcome-sure");
    }

    public void mount(GuardedRouter router) {
        router.row(GET, "/admin/invitations/:id/outcome", Right.CONTACTS, Body.NONE, this::show);
        router.row(POST, "/admin/invitations/:id/outcome", Right.CONTACTS, Body.FORM, this::save);
    }

    private Future<OutcomeSheet> sheet(RoutingContext ctx) {
        UUID id = PathId.of(ctx, "id");
        return outcomes.given(id)
                .compose(given -> fieldwork
                        .invitation(given.survey(), id)
                        .map(facts -> new OutcomeSheet(id, given, facts.orElseThrow())));
    }

    private Future<Buffer> show(RoutingContext ctx) {
        return sheet(ctx).compose(sheet -> page.show(ctx, 200, OutcomeView.of(Actor.of(ctx), sheet)));
    }

    private Future<Buffer> save(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        return sheet(ctx)
                .compose(sheet -> make(ctx, sheet, OutcomeChange.of(sheet, form)))
                .recover(Problem.ifInvalid(problem -> again(ctx, problem, form)));
    }

    /** With what stands there now. */
    private Future<Buffer> again(RoutingContext ctx, Problem problem, FormInput form) {
        return sheet(ctx)
                .compose(sheet -> page.show(ctx, 422, OutcomeView.again(Actor.of(ctx), sheet, problem.detail(), form)));
    }

    private Future<Buffer> make(RoutingContext ctx, OutcomeSheet sheet, OutcomeChange change) {
        String loss = change.loss(sheet);
        return loss.isEmpty() || change.confirmed()
                ? store(sheet, change, Actor.of(ctx).name())
                        .compose(stored -> Redirect.to(ctx, "/admin/surveys/" + stored))
                : sure.show(ctx, 200, OutcomeView.SureView.of(Actor.of(ctx), sheet, change, loss));
    }

    /** Gives the id of the survey. */
    private Future<UUID> store(OutcomeSheet sheet, OutcomeChange change, String by) {
        Optional<SaidOutcome> wanted = change.wanted();
        if (wanted.equals(sheet.given().outcome())) {
            return Future.succeededFuture(sheet.given().survey());
        }
        return outcomes.replace(sheet.invitation(), sheet.given(), wanted, by);
    }
}
