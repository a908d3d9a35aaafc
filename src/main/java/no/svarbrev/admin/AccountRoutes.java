package no.svarbrev.admin;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.AccountChanging;
import no.svarbrev.auth.account.AccountInviting;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.FormInput;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Redirect;

/** The accounts: the list, inviting somebody, and on one account's page its rights, a new link, and its end. */
public final class AccountRoutes {
    private static final String ALL = "/admin/accounts";
    private static final String ONE = ALL + "/:account";

    private final AccountInviting inviting;
    private final AccountChanging changing;
    private final AccountPages pages;

    public AccountRoutes(AccountInviting inviting, AccountChanging changing, AccountPages pages) {
        this.inviting = inviting;
        this.changing = changing;
        this.pages = pages;
    }

    public void mount(GuardedRouter router) {
        router.row(GET, ALL, Right.ADMIN, Body.NONE, pages::list);
        router.row(GET, "/admin/new-account", Right.ADMIN, Body.NONE, ctx -> pages.newAccount(ctx, 200, ""));
        router.row(POST, ALL, Right.ADMIN, Body.FORM, this::invite);
        router.row(GET, ONE, Right.ADMIN, Body.NONE, this::show);
        // Where the page stands after an error, or with a link on it.
        router.row(GET, ONE + "/rights", Right.ADMIN, Body.NONE, this::show);
        router.row(GET, ONE + "/link", Right.ADMIN, Body.NONE, this::show);
        router.row(POST, ONE + "/rights", Right.ADMIN, Body.FORM, this::grant);
        router.row(POST, ONE + "/link", Right.ADMIN, Body.FORM, this::renew);
        router.row(GET, ONE + "/close", Right.ADMIN, Body.NONE, ctx -> pages.close(ctx, 200, account(ctx), ""));
        router.row(POST, ONE + "/close", Right.ADMIN, Body.FORM, this::close);
    }

    private static UUID account(RoutingContext ctx) {
        return PathId.of(ctx, "account");
    }

    private static String by(RoutingContext ctx) {
        return Actor.of(ctx).name();
    }

    private Future<Buffer> invite(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        return Future.succeededFuture(form)
                .compose(input -> inviting.invite(input.typed("name"), input.typed("email"), by(ctx)))
                .compose(invited -> pages.invited(ctx, invited))
                .recover(Problem.ifInvalid(problem -> pages.newAccount(ctx, 422, problem.detail())));
    }

    private Future<Buffer> show(RoutingContext ctx) {
        boolean saved = "rights".equals(ctx.queryParams().get("saved"));
        return pages.one(ctx, 200, account(ctx), saved ? AccountPages.Notice.SAVED : AccountPages.Notice.NONE);
    }

    private Future<Buffer> grant(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        return pages.grants(form)
                .compose(grants -> changing.grant(account(ctx), grants, by(ctx)))
                .compose(given -> Redirect.to(ctx, ALL + "/" + account(ctx) + "?saved=rights"))
                .recover(Problem.ifInvalid(
                        problem -> pages.one(ctx, 422, account(ctx), AccountPages.Notice.error(problem.detail()))));
    }

    private Future<Buffer> renew(RoutingContext ctx) {
        return inviting.renew(account(ctx), by(ctx)).compose(invited -> pages.invited(ctx, invited));
    }

    private Future<Buffer> close(RoutingContext ctx) {
        return changing.close(account(ctx), by(ctx))
                .compose(closed -> Redirect.to(ctx, ALL))
                .recover(Problem.ifInvalid(problem -> pages.close(ctx, 422, account(ctx), problem.detail())));
    }
}
