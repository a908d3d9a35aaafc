package no.svarbrev.platform.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Texts;

/**
 * What people see when the database is away and they have just sent in a form: it is kept, to be sent again. It does not
 * know the language of a response, and takes that of the browser. A form with a password in it is not kept.
 */
public final class AwayPage {
    private static final String RESPONDENTS = "/s/";
    private static final String ADMINISTRATORS = "/admin/";

    private final PageTemplate template;

    /** A field of the form that could not be saved. */
    record FieldView(String name, String value) {}

    /** @param text says what has become of what was typed */
    record AwayView(Head head, String text, String path, List<FieldView> fields) {}

    public AwayPage(Pages pages) {
        this.template = pages.template("platform/away");
    }

    public static boolean isFor(RoutingContext ctx, Problem problem) {
        return problem.status() == 503
                && isPost(ctx)
                && ctx.request().isEnded()
                && !isUpload(ctx)
                && (isFromRespondent(ctx) || isKept(ctx));
    }

    /** A file cannot be put into a page. */
    private static boolean isUpload(RoutingContext ctx) {
        return String.valueOf(ctx.request().getHeader(HttpHeaders.CONTENT_TYPE)).startsWith("multipart/");
    }

    /** Whether it is a page that a respondent sent in. */
    static boolean isFromRespondent(RoutingContext ctx) {
        return isPost(ctx) && ctx.request().path().startsWith(RESPONDENTS);
    }

    private static boolean isPost(RoutingContext ctx) {
        return ctx.request().method() == HttpMethod.POST;
    }

    private static boolean isKept(RoutingContext ctx) {
        return !ctx.request().formAttributes().isEmpty()
                && ctx.request().formAttributes().names().stream()
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }

    public String text(RoutingContext ctx) {
        boolean administrator = ctx.request().path().startsWith(ADMINISTRATORS);
        String language = administrator ? Texts.LANGUAGES.get(0) : Texts.language(ctx.request());
        List<FieldView> fields = ctx.request().formAttributes().entries().stream()
                .map(AwayPage::field)
                .toList();
        Texts texts = Texts.in(language);
        return template.text(new AwayView(
                Head.plain(language, texts.say("away.title")),
                texts.say(isFromRespondent(ctx) ? "away.text" : "away.form"),
                ctx.request().path(),
                fields));
    }

    private static FieldView field(Map.Entry<String, String> field) {
        return new FieldView(field.getKey(), field.getValue());
    }
}
