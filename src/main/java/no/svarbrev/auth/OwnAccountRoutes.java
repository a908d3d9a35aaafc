package no.svarbrev.auth;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.svarbrev.auth.account.ChangingPassword;
import no.svarbrev.auth.account.LoginRefused;
import no.svarbrev.platform.http.Caller;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** One's own account: logging out, and choosing another password. */
public final class OwnAccountRoutes {
    private static final String PATH = "/admin/account";
    private static final Fault WRONG =
            new Fault("old-password", "Det er ikke passordet du har nå. Sjekk det og prøv igjen.");

    private final Guard guard;
    private final LoggingIn loggingIn;
    private final ChangingPassword changing;
    private final PageTemplate page;

    public OwnAccountRoutes(Guard guard, LoggingIn loggingIn, ChangingPassword changing, Pages pages) {
        this.guard = guard;
        this.loggingIn = loggingIn;
        this.changing = changing;
        this.page = pages.template("auth/account");
    }

    public void mount(GuardedRouter router) {
        router.row(POST, "/admin/logout", Demand.LOGIN, Body.FORM, this::logout);
        router.row(GET, PATH, Demand.LOGIN, Body.NONE, this::show);
        router.row(POST, PATH, Demand.LOGIN, Body.FORM, this::change);
    }

    private Future<Buffer> logout(RoutingContext ctx) {
        return loggingIn
                .logOut(guard.cookie().hash(ctx), Actor.of(ctx).name(), Caller.of(ctx))
                .compose(ended -> leave(ctx));
    }

    private Future<Buffer> leave(RoutingContext ctx) {
        guard.cookie().take(ctx);
        return Redirect.to(ctx, Guard.LOGIN);
    }

    /** @param changed a moment ago */
    record View(
            Actor actor,
            String title,
            boolean changed,
            List<Fault> faults,
            String oldFault,
            String passwordFault,
            String againFault) {
        View(Actor actor, boolean changed, List<Fault> faults) {
            this(
                    actor,
                    faults.isEmpty() ? "Min konto" : "Feil: Min konto",
                    changed,
                    faults,
                    Fault.textAt("old-password", faults),
                    Fault.textAt("password", faults),
                    Fault.textAt("again", faults));
        }
    }

    private Future<Buffer> show(RoutingContext ctx) {
        boolean changed = "password".equals(ctx.queryParams().get("changed"));
        return page.show(ctx, 200, new View(Actor.of(ctx), changed, List.of()));
    }

    private Future<Buffer> again(RoutingContext ctx, List<Fault> faults) {
        return page.show(ctx, 422, new View(Actor.of(ctx), false, faults));
    }

    private Future<Buffer> change(RoutingContext ctx) {
        String old = Objects.requireNonNullElse(ctx.request().getFormAttribute("old-password"), "");
        PasswordForm chosen = PasswordForm.of(ctx.request());
        List<Fault> faults =
                Stream.concat(oldFaults(old), chosen.faults().stream()).toList();
        return faults.isEmpty()
                ? changing.change(
                                Actor.of(ctx).name(),
                                old,
                                chosen.password(),
                                guard.cookie().hash(ctx),
                                Caller.of(ctx))
                        .compose(changed -> Redirect.to(ctx, PATH + "?changed=password"))
                        .recover(failure -> refusal(ctx, failure))
                : again(ctx, faults);
    }

    /** What could be nobody's is not compared. */
    private static Stream<Fault> oldFaults(String old) {
        if (old.isEmpty()) {
            return Stream.of(new Fault("old-password", "Skriv inn passordet du har nå."));
        }
        return LoginForm.isNobodys(old) ? Stream.of(WRONG) : Stream.empty();
    }

    private Future<Buffer> refusal(RoutingContext ctx, Throwable failure) {
        if (!(failure instanceof LoginRefused refused)) {
            return Future.failedFuture(failure);
        }
        return switch (refused.reason()) {
            case WRONG -> again(ctx, List.of(WRONG));
            case TOO_MANY_FAILURES, CROWD -> AuthRoutes.tooMany(ctx);
        };
    }
}
