package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Form;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
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
            pages.template(QuestionViews.template(kind));
        }
        pages.template("questions/html");
        this.intro = pages.template("answering/intro");
        this.page = pages.template("answering/page");
        this.later = pages.template("answering/later");
        this.review = pages.template("answering/review");
        this.receipt = pages.template("answering/receipt");
        this.notOpen = pages.template("answering/not-open");
    }

    record IntroView(String title, String survey, boolean synthetic, String token, List<String> texts, String closes) {
        static IntroView of(Standing standing, String token) {
            Visit visit = standing.visit();
            Questionnaire form = standing.questionnaire();
            List<String> texts = form.startPage().stream()
                    .flatMap(start -> start.elements().stream())
                    .filter(HtmlText.class::isInstance)
                    .map(text -> ((HtmlText) text).html().in("nb"))
                    .toList();
            return new IntroView(
                    form.title().in("nb"),
                    visit.surveyTitle(),
                    visit.synthetic(),
                    token,
                    texts,
                    visit.closes().map(OsloTime::text).orElse(""));
        }
    }

    Future<Buffer> intro(RoutingContext ctx, Standing standing) {
        return intro.show(ctx, 200, IntroView.of(standing, token(ctx)));
    }

    /** A page to be filled in, what its fields hold, and what must be put right. */
    record Filled(Route route, Page page, Form form, List<Fault> faults) {}

    /**
     * An error in the summary at the top, with the id of its field. The question is empty where the text names what it is
     * about.
     */
    record ErrorView(String anchor, String question, String text) {
        static ErrorView of(Route route, Fault fault) {
            String title = route.questionnaire()
                    .question(fault.question())
                    .orElseThrow()
                    .prompt()
                    .title()
                    .in("nb");
            return new ErrorView(
                    QuestionViews.anchor(route, fault),
                    fault.kind() == Fault.Kind.ROW_REQUIRED ? "" : title,
                    FaultText.of(fault));
        }
    }

    /** @param optional whether all questions of the page may be skipped */
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
            boolean optional,
            String errorHeading,
            List<ErrorView> errors,
            List<QuestionView> questions,
            boolean first) {
        static PageView of(Filled filled, boolean synthetic, String token) {
            Route route = filled.route();
            Questionnaire questionnaire = route.questionnaire();
            List<Question> shown = route.shownQuestions(filled.page());
            boolean optional = shown.stream().noneMatch(QuestionViews::mustBeAnswered);
            QuestionViews views = new QuestionViews(route, filled.form(), filled.faults(), "nb", optional);
            String heading = titled(route, filled.page());
            return new PageView(
                    (filled.faults().isEmpty() ? "" : "Feil: ") + heading,
                    heading,
                    questionnaire.title().in("nb"),
                    filled.page().description().in("nb"),
                    synthetic,
                    token,
                    filled.page().name(),
                    questionnaire.code() + "/" + questionnaire.version(),
                    route.number(filled.page()),
                    route.pages().size(),
                    optional && !shown.isEmpty(),
                    summary(filled.faults().size()),
                    filled.faults().stream()
                            .map(fault -> ErrorView.of(route, fault))
                            .toList(),
                    route.shown(filled.page()).stream().map(views::of).toList(),
                    route.number(filled.page()) == 1);
        }
    }

    private static String summary(int faults) {
        return faults == 1 ? "Du må rette én feil" : "Du må rette " + faults + " feil";
    }

    /** The title, or the number of a page without. */
    private static String titled(Route route, Page page) {
        return page.title().isEmpty()
                ? "Side " + route.number(page)
                : page.title().in("nb");
    }

    Future<Buffer> page(RoutingContext ctx, Standing standing, Page shown) {
        Form stored = PostedPage.formOf(standing.response().answers().data());
        Filled filled = new Filled(standing.route(), shown, stored, List.of());
        return page.show(ctx, 200, PageView.of(filled, standing.visit().synthetic(), token(ctx)));
    }

    /** The page again, as it was typed, with what must be put right. */
    Future<Buffer> faulty(RoutingContext ctx, boolean synthetic, Filled filled) {
        return page.show(ctx, 422, PageView.of(filled, synthetic, token(ctx)));
    }

    record LaterView(String title, String survey, boolean synthetic, String token) {
        static LaterView of(Standing standing, String token) {
            return new LaterView(
                    "Fortsett senere",
                    standing.questionnaire().title().in("nb"),
                    standing.visit().synthetic(),
                    token);
        }
    }

    Future<Buffer> later(RoutingContext ctx, Standing standing) {
        return later.show(ctx, 200, LaterView.of(standing, token(ctx)));
    }

    /** A page in the review, with its answers in words. */
    record ReviewedPage(String name, String title, boolean finished, List<AnswerText> answers) {
        static ReviewedPage of(Standing standing, Page page) {
            Route route = standing.route();
            boolean finished = standing.response().savedPages().contains(page.name())
                    && route.faults(page).isEmpty();
            return new ReviewedPage(page.name(), titled(route, page), finished, AnswerText.ofPage(route, page));
        }
    }

    /** @param last the name of the page to go back to; empty when no page is open */
    record ReviewView(
            String title,
            String survey,
            boolean synthetic,
            String token,
            List<ReviewedPage> pages,
            boolean complete,
            String last) {
        static ReviewView of(Standing standing, String token) {
            List<ReviewedPage> reviewed = standing.route().pages().stream()
                    .map(page -> ReviewedPage.of(standing, page))
                    .toList();
            return new ReviewView(
                    "Se over svarene",
                    standing.questionnaire().title().in("nb"),
                    standing.visit().synthetic(),
                    token,
                    reviewed,
                    reviewed.stream().allMatch(ReviewedPage::finished),
                    reviewed.isEmpty() ? "" : reviewed.get(reviewed.size() - 1).name());
        }
    }

    Future<Buffer> review(RoutingContext ctx, Standing standing) {
        return review.show(ctx, 200, ReviewView.of(standing, token(ctx)));
    }

    record ReceiptView(String title, String survey, boolean synthetic, String thanks, long number, String time) {
        static ReceiptView of(Standing standing) {
            Response response = standing.response();
            return new ReceiptView(
                    "Svarene er sendt inn",
                    standing.questionnaire().title().in("nb"),
                    standing.visit().synthetic(),
                    standing.questionnaire().completedHtml().in("nb"),
                    response.number(),
                    response.submittedAt().map(OsloTime::text).orElse(""));
        }
    }

    record NotOpenView(String title, String survey, boolean synthetic, String text) {
        static NotOpenView before(Visit visit) {
            return new NotOpenView(
                    "Undersøkelsen er ikke åpnet ennå",
                    visit.surveyTitle(),
                    visit.synthetic(),
                    "Den åpner " + OsloTime.text(visit.opens()) + ". Lenken din virker fra da av.");
        }

        static NotOpenView after(Visit visit) {
            return new NotOpenView(
                    "Undersøkelsen er avsluttet",
                    visit.surveyTitle(),
                    visit.synthetic(),
                    "Svarfristen gikk ut " + visit.closes().map(OsloTime::text).orElse("")
                            + ". Det du lagret før fristen, er tatt vare på. Spørsmål? Svar på e-posten du fikk.");
        }
    }

    /** The page of a link that cannot be answered by now. */
    Future<Buffer> outside(RoutingContext ctx, Standing standing) {
        return switch (standing.stage()) {
            case SUBMITTED -> receipt.show(ctx, 200, ReceiptView.of(standing));
            case NOT_OPEN -> notOpen.show(ctx, 200, NotOpenView.before(standing.visit()));
            case CLOSED -> notOpen.show(ctx, 200, NotOpenView.after(standing.visit()));
            case NEW, STARTED -> throw new IllegalStateException("A link that can be answered has its own pages");
        };
    }

    private static String token(RoutingContext ctx) {
        return ctx.pathParam("token");
    }
}
