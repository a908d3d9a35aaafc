package no.svarbrev.answering;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.LongTexts;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.Robot;
import no.svarbrev.testkit.TestServer;

/** Every page that a respondent to the questionnaire «alle» can meet, in short or in long words. */
final class Scenes {
    static final List<String> PAGES = List.of("valg", "skala", "skriv", "tabell", "merk");

    private static final int SEED = 7;
    private static final String GO_ON = "document.querySelector('main form button[value=next]').click();";
    private static final String LEAVE_OUT =
            "document.querySelectorAll('main form .number').forEach(field => field.value = 'tolv');";
    private static final String GIVE_AN_ODD_NUMBER = "document.querySelector('#f-alder').value = '12';";

    private final TestServer server;
    private final String questionnaire;

    /** @param questionnaire «alle», or one that differs from it in words only */
    Scenes(TestServer server, String questionnaire) {
        this.server = server;
        this.questionnaire = questionnaire;
    }

    /** The pages that have the questionnaire's own words. */
    Stream<Scene> inItsWords() {
        return Stream.of(onTheWay(), wrong(), atTheEnd()).flatMap(scenes -> scenes);
    }

    private Stream<Scene> onTheWay() {
        String unopened = link();
        String started = started();
        return Stream.concat(
                Stream.of(
                        scene("intro", unopened),
                        scene("later", started + "/later"),
                        scene("review-unfinished", started + "/review")),
                PAGES.stream().map(page -> scene(page, started + "/p/" + page)));
    }

    /** Each page after everything was left out, and the one that has something odd but not wrong. */
    private Stream<Scene> wrong() {
        String started = started();
        return Stream.concat(
                PAGES.stream()
                        .filter(page -> !"merk".equals(page))
                        .map(page -> scene(page + "-errors", started + "/p/" + page, LEAVE_OUT + GO_ON)),
                Stream.of(scene("merk-odd", started + "/p/merk", GIVE_AN_ODD_NUMBER + GO_ON)));
    }

    private Stream<Scene> atTheEnd() {
        String answered = link();
        answered(answered);
        String sent = link();
        answered(sent).send();
        return Stream.of(
                scene("skala-answered", answered + "/p/skala"),
                scene("review", answered + "/review"),
                scene("receipt", sent + "/receipt"));
    }

    /** The pages for those who cannot answer, or do not want to. */
    Stream<Scene> outside() {
        String stopped = stopLink();
        Api.formPost(server.port(), stopped, "");
        return Stream.of(
                scene("not-open", link(",\"opens\":\"2040-01-02\"")),
                scene("closed", link(",\"opens\":\"2001-01-01\",\"closes\":\"2001-01-02\"")),
                scene("unknown", "/s/AAAAAAAAAAAAAAAAAAAAAA"),
                scene("stop", stopLink()),
                scene("stopped", stopped));
    }

    private String stopLink() {
        return "/stop/"
                + new PersonalLinks(TestServer.SECRET.getBytes(StandardCharsets.UTF_8))
                        .stopToken(UUID.fromString(invitation("")));
    }

    private Scene scene(String name, String path) {
        return new Scene(questionnaire + "-" + name, browser -> browser.open(address(path)));
    }

    private Scene scene(String name, String path, String script) {
        return new Scene(
                questionnaire + "-" + name,
                browser -> browser.open(address(path)).leave(() -> browser.run(script)));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private String started() {
        String link = link();
        respondent(link).start();
        return link;
    }

    private Respondent respondent(String link) {
        return new Respondent(server.port(), link.substring("/s/".length()));
    }

    /** Everything is answered, at random, and one answer is long. */
    private Respondent answered(String link) {
        Respondent person = respondent(link).start();
        new Robot(person, SEED).walk();
        return person.open(link + "/p/skriv")
                .type("navn", "Tiltak" + LongTexts.MORE)
                .next()
                .open(link + "/review");
    }

    private String link() {
        return link("");
    }

    private String link(String period) {
        return "/s/" + Api.tokenOf(invitation(period));
    }

    private String invitation(String period) {
        Api api = server.api();
        String study = api.post("/api/v1/studies", "{\"title\":\"Samarbeid 2017\"}")
                .json()
                .get("id")
                .asText();
        String survey = api.post(
                        "/api/v1/studies/" + study + "/surveys",
                        "{\"title\":\"Ledere\",\"questionnaire\":\"" + questionnaire + "\",\"version\":1" + period
                                + "}")
                .json()
                .get("id")
                .asText();
        return api.invite(survey, 1).get(0);
    }
}
