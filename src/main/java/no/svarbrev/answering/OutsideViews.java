package no.svarbrev.answering;

import java.util.List;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.ElementState;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.TextState;

/** The views of the pages around the questions: before, after, and between. */
final class OutsideViews {
    private OutsideViews() {}

    record IntroView(
            String title,
            String survey,
            boolean synthetic,
            String token,
            String version,
            List<String> texts,
            String closes) {
        static IntroView of(Standing standing, String token) {
            Visit visit = standing.visit();
            Questionnaire form = standing.questionnaire();
            Route route = standing.begun();
            Words words = new Words(route);
            List<String> texts = route.startPage().stream()
                    .flatMap(start -> start.all())
                    .filter(ElementState::isShown)
                    .filter(text -> text.element() instanceof HtmlText)
                    .map(text -> words.markup(((HtmlText) text.element()).html(), ((TextState) text).scope()))
                    .toList();
            return new IntroView(
                    words.text(form.title(), route.scope()),
                    visit.surveyTitle(),
                    visit.synthetic(),
                    token,
                    form.code() + "/" + form.version(),
                    texts,
                    visit.closes().map(OsloTime::text).orElse(""));
        }
    }

    record LaterView(String title, String survey, boolean synthetic, String token) {
        static LaterView of(Standing standing, String token) {
            return new LaterView(
                    "Fortsett senere", formTitle(standing), standing.visit().synthetic(), token);
        }
    }

    private static String formTitle(Standing standing) {
        return standing.questionnaire().title().in(standing.response().language());
    }

    record ReceiptView(String title, String survey, boolean synthetic, String thanks, long number, String time) {
        static ReceiptView of(Standing standing) {
            Response response = standing.response();
            Route route = standing.route();
            return new ReceiptView(
                    "Svarene er sendt inn",
                    formTitle(standing),
                    standing.visit().synthetic(),
                    new Words(route).markup(route.closing(), route.scope()),
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
}
