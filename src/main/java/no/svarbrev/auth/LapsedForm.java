package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Referer;
import no.svarbrev.platform.page.KeptForm;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/**
 * A form that came from one of our pages after its session was over: it is read, though nothing is done by it, and kept while
 * its owner logs in again. Of strangers, of other sites and of what is too long nothing is read.
 */
final class LapsedForm {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Visits visits;
    private final SessionCookie cookie;
    private final SameOrigin sameOrigin;
    private final PageTemplate login;

    LapsedForm(Visits visits, SessionCookie cookie, SameOrigin sameOrigin, Pages pages) {
        this.visits = visits;
        this.cookie = cookie;
        this.sameOrigin = sameOrigin;
        this.login = pages.template("auth/login");
    }

    Future<Boolean> isOf(RoutingContext ctx) {
        boolean possible = ctx.request().method() == HttpMethod.POST
                && FORM.equals(ctx.request().getHeader(HttpHeaders.CONTENT_TYPE))
                && isShort(ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH))
                && sameOrigin.accepts(ctx.request())
                && !page(ctx).isFront();
        return possible
                ? cookie.read(ctx).map(visits::isKnown).orElse(Future.succeededFuture(false))
                : Future.succeededFuture(false);
    }

    private static boolean isShort(String length) {
        return PathId.count(length).filter(bytes -> bytes <= KeptForm.LIMIT).isPresent();
    }

    /** Where the form stands; the front page when the browser does not say. */
    static NextPath page(RoutingContext ctx) {
        return NextPath.of(Referer.of(ctx).orElse(null));
    }

    /** The page to log in on, which carries what was typed. */
    Future<Buffer> ask(RoutingContext ctx) {
        ctx.request().setExpectMultipart(true);
        ctx.request().resume();
        return ctx.request().end().compose(read -> {
            KeptForm kept = KeptForm.of(ctx.request().path(), ctx.request().formAttributes());
            String text = kept.fields().isEmpty() ? "" : kept.text();
            return login.show(ctx, 401, new LoginForm("", "", page(ctx), text).view(List.of()));
        });
    }
}
