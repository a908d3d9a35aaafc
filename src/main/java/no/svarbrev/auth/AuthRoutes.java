package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import no.svarbrev.auth.account.GuessLimit;
import no.svarbrev.auth.account.LoginRefused;
import no.svarbrev.auth.account.Token;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.Caller;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.incoming.Bodies;
import no.svarbrev.platform.incoming.Gate;
import no.svarbrev.platform.page.KeptForm;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** The pages for logging in and for choosing a password by a link: for anyone. Mounted before what the guard stands in front of. */
public final class AuthRoutes {
    private static final String LOGIN = Guard.LOGIN;
    private static final String FRONT = "/admin";
    private static final Fault WRONG =
            new Fault("password", "Brukernavnet eller passordet er feil. Sjekk begge og prøv igjen.");
    static final Problem TOO_MANY = new Problem(
            429,
            "too_many_failures",
            "For mange mislykkede forsøk",
            "Herfra kan ingen logge inn med dette brukernavnet de neste 15 minuttene. Vent så lenge og prøv igjen. Er"
                    + " passordet glemt, kan den som drifter tjenesten sette et nytt.");

    private final Guard guard;
    private final LoggingIn loggingIn;
    private final ChoosingPassword choosingPassword;
    private final PageTemplate loginPage;
    private final PageTemplate passwordPage;

    public AuthRoutes(Guard guard, LoggingIn loggingIn, ChoosingPassword choosingPassword, Pages pages) {
        this.guard = guard;
        this.loggingIn = loggingIn;
        this.choosingPassword = choosingPassword;
        this.loginPage = pages.template("auth/login");
        this.passwordPage = pages.template("auth/password");
    }

    public void mount(Router router) {
        router.route(LOGIN).handler(guard.ownForms());
        router.get(LOGIN).respond(this::loginForm);
        router.post(LOGIN).handler(Bodies.strangersForm()).respond(this::login);
        router.route("/admin/password/:token").handler(guard.ownForms());
        router.get("/admin/password/:token").respond(this::passwordForm);
        router.post("/admin/password/:token")
                .handler(Gate.of(this::refuseUnknownLink))
                .handler(Bodies.strangersForm())
                .respond(this::choosePassword);
    }

    private Future<Buffer> loginForm(RoutingContext ctx) {
        NextPath next = NextPath.of(ctx.queryParams().get("next"));
        return loginPage.show(ctx, 200, new LoginForm("", "", next).view(List.of()));
    }

    private Future<Buffer> login(RoutingContext ctx) {
        LoginForm form = LoginForm.of(ctx.request());
        if (!form.faults().isEmpty()) {
            return loginPage.show(ctx, 422, form.view(form.faults()));
        }
        String caller = Caller.of(ctx);
        return loggingIn
                .logIn(form.name(), form.password(), caller, guard.cookie().hash(ctx))
                .compose(token -> enter(ctx, token, form))
                .recover(failure -> refusal(ctx, form, failure));
    }

    /** What was typed before stands in its form again. */
    private Future<Buffer> enter(RoutingContext ctx, Token token, LoginForm form) {
        Optional<KeptForm> kept = KeptForm.parse(form.kept());
        if (kept.isEmpty()) {
            return enter(ctx, token, form.next());
        }
        guard.cookie().give(ctx, token);
        return kept.get().show(ctx, form.next().path());
    }

    private Future<Buffer> enter(RoutingContext ctx, Token token, NextPath next) {
        guard.cookie().give(ctx, token);
        return Redirect.to(ctx, next.path());
    }

    private Future<Buffer> refusal(RoutingContext ctx, LoginForm form, Throwable failure) {
        return failure instanceof LoginRefused refused
                ? refusal(ctx, form, refused.reason())
                : Future.failedFuture(failure);
    }

    private Future<Buffer> refusal(RoutingContext ctx, LoginForm form, LoginRefused.Reason reason) {
        return switch (reason) {
            case WRONG, CROWD -> loginPage.show(ctx, 422, form.view(List.of(WRONG)));
            case TOO_MANY_FAILURES -> {
                yield tooMany(ctx);
            }
        };
    }

    static Future<Buffer> tooMany(RoutingContext ctx) {
        ctx.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(GuessLimit.WINDOW.toSeconds()));
        return Future.failedFuture(TOO_MANY);
    }

    private Future<Buffer> passwordForm(RoutingContext ctx) {
        return showPasswordPage(ctx, 200, List.of());
    }

    /** No body is read for a link that leads nowhere. */
    private Future<Optional<Buffer>> refuseUnknownLink(RoutingContext ctx) {
        return choosingPassword.holder(link(ctx)).map(holder -> Optional.empty());
    }

    private Future<Buffer> choosePassword(RoutingContext ctx) {
        PasswordForm form = PasswordForm.of(ctx.request());
        if (!form.faults().isEmpty()) {
            return showPasswordPage(ctx, 422, form.faults());
        }
        return choosingPassword
                .choose(link(ctx), form.password(), Caller.of(ctx))
                .compose(token -> enter(ctx, token, NextPath.of(FRONT)));
    }

    private Future<Buffer> showPasswordPage(RoutingContext ctx, int status, List<Fault> faults) {
        return choosingPassword
                .holder(link(ctx))
                .compose(name -> passwordPage.show(ctx, status, new PasswordForm.View(name, faults)));
    }

    private static Token link(RoutingContext ctx) {
        return new Token(ctx.pathParam("token"));
    }
}
