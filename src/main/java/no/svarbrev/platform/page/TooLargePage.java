package no.svarbrev.platform.page;

import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Texts;

/**
 * What a respondent sees who has sent in more than the server takes at all: what to do, and the way back. What was typed
 * is not in it, since it was not read.
 */
public final class TooLargePage {
    private final PageTemplate template;

    /** @param link the personal link, which leads to the first unfinished page */
    record TooLargeView(Head head, String link) {}

    public TooLargePage(Pages pages) {
        this.template = pages.template("platform/too-large");
    }

    public static boolean isFor(RoutingContext ctx, Problem problem) {
        return problem.status() == 413 && AwayPage.isFromRespondent(ctx);
    }

    public String text(RoutingContext ctx) {
        String language = Texts.language(ctx.request());
        String link = ctx.request().path().replaceFirst("^(/[^/]+/[^/]+).*", "$1");
        return template.text(
                new TooLargeView(Head.plain(language, Texts.in(language).say("toolarge.title")), link));
    }
}
