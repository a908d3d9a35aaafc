package no.svarbrev.platform;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * What a respondent sees when the database is away: the page that was sent in is kept, to be sent again. It does not know
 * the language of the response, and takes that of the browser.
 */
final class AwayPage {
    private static final String RESPONDENTS = "/s/";

    private final PageTemplate template;

    /** A field of the form that could not be saved. */
    record FieldView(String name, String value) {}

    record AwayView(String language, String title, Look look, String path, List<FieldView> fields) {}

    AwayPage(Pages pages) {
        this.template = pages.template("platform/away");
    }

    static boolean isFor(RoutingContext ctx, Problem problem) {
        return problem.status() == 503 && isFromRespondent(ctx);
    }

    /** Whether it is a page that a respondent sent in. */
    static boolean isFromRespondent(RoutingContext ctx) {
        return ctx.request().method() == HttpMethod.POST && ctx.request().path().startsWith(RESPONDENTS);
    }

    String text(RoutingContext ctx) {
        String language = Texts.language(ctx.request());
        List<FieldView> fields = ctx.request().formAttributes().entries().stream()
                .map(field -> new FieldView(field.getKey(), field.getValue()))
                .toList();
        return template.text(new AwayView(
                language,
                Texts.in(language).say("away.title"),
                Look.PLAIN,
                ctx.request().path(),
                fields));
    }
}
