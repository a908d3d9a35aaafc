package no.svarbrev.interview;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.FormInput;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** The page of an interviewer about one respondent: opening the record, its terms, and who told what is in it. */
public final class InterviewRoutes {
    private static final int LONGEST_NAME = 200;

    private final Interviewing interviewing;
    private final PageTemplate page;

    public InterviewRoutes(Interviewing interviewing, Pages pages) {
        this.interviewing = interviewing;
        this.page = pages.template("interview/interview");
    }

    public void mount(GuardedRouter router) {
        String one = "/admin/invitations/:id/";
        router.row(GET, one + "interview", Right.CONTACTS, Body.NONE, this::show);
        router.row(POST, one + "interview", Right.CONTACTS, Body.FORM, this::begin);
        router.row(POST, one + "interview/terms", Right.CONTACTS, Body.FORM, this::set);
        router.row(POST, one + "interview/end", Right.CONTACTS, Body.FORM, this::end);
        router.row(POST, one + "informants", Right.CONTACTS, Body.FORM, this::addInformant);
        router.row(POST, one + "informants/remove", Right.CONTACTS, Body.FORM, this::removeInformant);
        // Where the page stands after an error.
        router.row(GET, one + "interview/terms", Right.CONTACTS, Body.NONE, this::show);
        router.row(GET, one + "interview/end", Right.CONTACTS, Body.NONE, this::show);
        router.row(GET, one + "informants", Right.CONTACTS, Body.NONE, this::show);
        router.row(GET, one + "informants/remove", Right.CONTACTS, Body.NONE, this::show);
    }

    record InterviewLine(String interviewer, String began, String ended) {
        static InterviewLine of(Interviews.Interview interview) {
            return new InterviewLine(
                    interview.interviewer(),
                    OsloTime.text(interview.began(), "nb"),
                    interview.ended().map(end -> OsloTime.text(end, "nb")).orElse(""));
        }
    }

    /** What was typed of somebody to add. */
    record TypedInformant(String name, String role) {
        static TypedInformant of(FormInput form) {
            return new TypedInformant(form.typed("name"), form.typed("role"));
        }
    }

    /** @param own the terms of the interview that the one who looks has under way: none or one */
    record InterviewView(
            Actor actor,
            UUID invitation,
            String error,
            Interviews.Interviewed interviewed,
            List<Interviews.Terms> own,
            List<Interviews.Informant> informants,
            TypedInformant typed,
            List<InterviewLine> interviews) {}

    private Future<Buffer> show(RoutingContext ctx) {
        return show(ctx, 200, "", FormInput.empty());
    }

    private Future<Buffer> show(RoutingContext ctx, int status, String error, FormInput form) {
        return interviewing
                .of(PathId.of(ctx, "id"))
                .compose(sheet -> page.show(ctx, status, view(ctx, sheet, error, form)));
    }

    private static InterviewView view(RoutingContext ctx, Interviewing.Sheet sheet, String error, FormInput form) {
        return new InterviewView(
                Actor.of(ctx),
                PathId.of(ctx, "id"),
                error,
                sheet.interviewed(),
                own(sheet, Actor.of(ctx).name()),
                sheet.informants(),
                TypedInformant.of(form),
                sheet.interviews().stream().map(InterviewLine::of).toList());
    }

    private static List<Interviews.Terms> own(Interviewing.Sheet sheet, String interviewer) {
        return sheet.interviews().stream()
                .filter(interview -> interview.ended().isEmpty())
                .filter(interview -> interview.interviewer().equals(interviewer))
                .map(interview -> new Interviews.Terms(interview.heldOpen(), interview.unitMayAppend()))
                .limit(1)
                .toList();
    }

    private Future<Buffer> begin(RoutingContext ctx) {
        return interviewing
                .begin(PathId.of(ctx, "id"), Actor.of(ctx).name())
                .compose(link -> Redirect.to(ctx, link.path()));
    }

    private Future<Buffer> set(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        Interviews.Terms terms = new Interviews.Terms(
                !form.typed("heldOpen").isEmpty(), !form.typed("append").isEmpty());
        return interviewing
                .set(PathId.of(ctx, "id"), Actor.of(ctx).name(), terms)
                .compose(set -> again(ctx));
    }

    private Future<Buffer> end(RoutingContext ctx) {
        return interviewing.end(PathId.of(ctx, "id"), Actor.of(ctx).name()).compose(ended -> again(ctx));
    }

    private Future<Buffer> addInformant(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        return Future.succeededFuture(form)
                .map(InterviewRoutes::informant)
                .compose(informant -> interviewing.addInformant(
                        PathId.of(ctx, "id"), informant, Actor.of(ctx).name()))
                .compose(added -> again(ctx))
                .recover(Problem.ifInvalid(problem -> show(ctx, 422, problem.detail(), form)));
    }

    private static Interviews.Informant informant(FormInput form) {
        return new Interviews.Informant(
                0, form.text("name", "Navn", LONGEST_NAME), InputText.of("Rolle", form.typed("role"), LONGEST_NAME));
    }

    private Future<Buffer> removeInformant(RoutingContext ctx) {
        long informant = PathId.number(FormInput.of(ctx).typed("informant"))
                .orElseThrow(() -> Problem.notFound("unknown_informant", "Informanten finnes ikke."));
        return interviewing
                .removeInformant(PathId.of(ctx, "id"), informant, Actor.of(ctx).name())
                .compose(removed -> again(ctx));
    }

    private static Future<Buffer> again(RoutingContext ctx) {
        return Redirect.to(ctx, "/admin/invitations/" + PathId.of(ctx, "id") + "/interview");
    }
}
