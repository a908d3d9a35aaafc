package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Form;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Route;

/** The pages that a respondent sees. */
final class AnswerPages {
    private final PageTemplate intro;
    private final PageTemplate page;
    private final PageTemplate later;
    private final PageTemplate review;
    private final PageTemplate receipt;
    private final PageTemplate notOpen;

    AnswerPages(Pages pages) {
        for (Question.Kind kind : Question.Kind.values()) {
            pages.template("questions/" + kind.name().toLowerCase(Locale.ROOT));
        }
        this.intro = pages.template("answering/intro");
        this.page = pages.template("answering/page");
        this.later = pages.template("answering/later");
        this.review = pages.template("answering/review");
        this.receipt = pages.template("answering/receipt");
        this.notOpen = pages.template("answering/not-open");
    }

    record IntroView(String title, String survey, boolean synthetic, String token, List<String> texts, String closes) {}

    Future<Buffer> intro(RoutingContext ctx, Standing standing) {
        Visit visit = standing.visit();
        Questionnaire form = standing.questionnaire();
        List<String> texts = form.startPage().stream()
                .flatMap(start -> start.elements().stream())
                .filter(HtmlText.class::isInstance)
                .map(text -> ((HtmlText) text).html().in("nb"))
                .toList();
        return intro.show(
                ctx,
                200,
                new IntroView(
                        form.title().in("nb"),
                        visit.surveyTitle(),
                        visit.synthetic(),
                        ctx.pathParam("token"),
                        texts,
                        visit.closes().map(OsloTime::text).orElse("")));
    }

    /** An error in the summary at the top, with the id of its field. */
    record ErrorView(String anchor, String question, String text) {}

    record PageView(
            String title,
            String heading,
            String survey,
            String description,
            boolean synthetic,
            String token,
            String pageName,
            String version,
            int number,
            int count,
            List<ErrorView> errors,
            List<QuestionView> questions,
            boolean first) {}

    Future<Buffer> page(RoutingContext ctx, Standing standing, Page shown) {
        Form stored = PostedPage.formOf(standing.response().answers().data());
        return page.show(
                ctx,
                200,
                view(
                        ctx,
                        standing.route(),
                        shown,
                        stored,
                        List.of(),
                        standing.visit().synthetic()));
    }

    /** The page again, as it was typed, with what must be put right. */
    Future<Buffer> faulty(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved, List<Fault> faults) {
        return page.show(ctx, 422, view(ctx, saved.route(), posted.page(), posted.form(), faults, false));
    }

    private static PageView view(
            RoutingContext ctx, Route route, Page shown, Form form, List<Fault> faults, boolean synthetic) {
        Questionnaire questionnaire = route.questionnaire();
        QuestionViews views = new QuestionViews(route, form, faults, "nb");
        String heading = shown.title().in("nb");
        return new PageView(
                (faults.isEmpty() ? "" : "Feil: ") + heading,
                heading,
                questionnaire.title().in("nb"),
                shown.description().in("nb"),
                synthetic,
                ctx.pathParam("token"),
                shown.name(),
                questionnaire.code() + "/" + questionnaire.version(),
                route.number(shown),
                route.pages().size(),
                faults.stream().map(fault -> error(route, fault)).toList(),
                route.shown(shown).stream().map(views::of).toList(),
                route.number(shown) == 1);
    }

    private static ErrorView error(Route route, Fault fault) {
        String title = route.questionnaire()
                .question(fault.question())
                .orElseThrow()
                .prompt()
                .title()
                .in("nb");
        return new ErrorView(QuestionViews.anchor(route, fault), title, FaultText.of(fault));
    }

    record LaterView(String title, String survey, String token) {}

    Future<Buffer> later(RoutingContext ctx, Standing standing) {
        return later.show(
                ctx,
                200,
                new LaterView(
                        "Fortsett senere", standing.questionnaire().title().in("nb"), ctx.pathParam("token")));
    }

    /** A page in the review, with its answers in words. */
    record ReviewedPage(String name, String title, boolean finished, List<AnswerText> answers) {}

    record ReviewView(
            String title, String survey, boolean synthetic, String token, List<ReviewedPage> pages, boolean complete) {}

    Future<Buffer> review(RoutingContext ctx, Standing standing) {
        Route route = standing.route();
        List<ReviewedPage> reviewed = new ArrayList<>();
        for (Page each : route.pages()) {
            boolean finished = standing.response().savedPages().contains(each.name())
                    && route.faults(each).isEmpty();
            reviewed.add(
                    new ReviewedPage(each.name(), each.title().in("nb"), finished, AnswerText.ofPage(route, each)));
        }
        return review.show(
                ctx,
                200,
                new ReviewView(
                        "Se over svarene",
                        standing.questionnaire().title().in("nb"),
                        standing.visit().synthetic(),
                        ctx.pathParam("token"),
                        reviewed,
                        reviewed.stream().allMatch(ReviewedPage::finished)));
    }

    record ReceiptView(String title, String survey, boolean synthetic, String thanks, long number, String time) {}

    record NotOpenView(String title, String survey, String text) {}

    /** The page of a link that cannot be answered by now. */
    Future<Buffer> outside(RoutingContext ctx, Standing standing) {
        Visit visit = standing.visit();
        return switch (standing.stage()) {
            case SUBMITTED ->
                receipt.show(
                        ctx,
                        200,
                        new ReceiptView(
                                "Kvittering",
                                standing.questionnaire().title().in("nb"),
                                visit.synthetic(),
                                standing.questionnaire().completedHtml().in("nb"),
                                standing.response().number(),
                                standing.response()
                                        .submittedAt()
                                        .map(OsloTime::text)
                                        .orElse("")));
            case NOT_OPEN ->
                notOpen.show(
                        ctx,
                        200,
                        new NotOpenView(
                                "Undersøkelsen er ikke åpnet ennå",
                                visit.surveyTitle(),
                                "Den åpner " + OsloTime.text(visit.opens()) + ". Lenken din virker fra da av."));
            case CLOSED ->
                notOpen.show(
                        ctx,
                        200,
                        new NotOpenView(
                                "Undersøkelsen er avsluttet",
                                visit.surveyTitle(),
                                "Svarfristen gikk ut "
                                        + visit.closes().map(OsloTime::text).orElse("")
                                        + ". Det du lagret før fristen, er tatt vare på. Spørsmål? Svar på e-posten du fikk."));
            case NEW, STARTED -> throw new IllegalStateException("A link that can be answered has its own pages");
        };
    }
}
