package no.svarbrev.answering;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.CountingProxy;
import no.svarbrev.testkit.LongTexts;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.Robot;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;

/** Every page that a respondent to the questionnaire «alle» can meet, in short or in long words. */
final class Scenes {
    static final List<String> PAGES = List.of("valg", "skala", "skriv", "tabell", "merk");

    private static final int SEED = 7;
    private static final String GO_ON = "document.querySelector('main form button[value=next]').click();";
    private static final String LEAVE_OUT =
            "document.querySelectorAll('main form .number').forEach(field => field.value = 'tolv');";
    private static final String SEND = "document.querySelector('main form [type=submit]').click();";
    private static final String WRITE = "document.querySelector('[name=navn]').value = 'Den tredje';";
    private static final String GIVE_AN_ODD_NUMBER = "document.querySelector('#f-alder').value = '12';";

    private final TestServer server;
    private final String questionnaire;
    private final String language;

    /**
     * @param questionnaire «alle», or one that differs from it in words only
     * @param language of the contacts
     */
    Scenes(TestServer server, String questionnaire, String language) {
        this.server = server;
        this.questionnaire = questionnaire;
        this.language = language;
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

    /** The pages for those who do not take part, or take part in other ways. */
    Stream<Scene> besides() {
        return Stream.of(declining(), allowed(), open(), accidents()).flatMap(scenes -> scenes);
    }

    private Stream<Scene> declining() {
        String started = started();
        addUnits();
        String declined = link();
        respondent(declined).open(declined + "/decline/declined").sendForm("/decline/declined");
        String without = link();
        respondent(without).open(without + "/decline/no-mail").sendForm("/decline/no-mail");
        return Stream.of(
                scene("decline", started + "/decline"),
                scene("decline-other-unit", started + "/decline/other-unit"),
                scene("decline-other-unit-errors", started + "/decline/other-unit", SEND),
                scene("decline-wrong-person", started + "/decline/wrong-person"),
                scene("declined", declined),
                scene("no-mail", without + "/decline/no-mail"));
    }

    private Stream<Scene> allowed() {
        String link = link();
        addUnits();
        answered(link);
        server.sql("UPDATE survey SET copy_allowed = true, reopening_allowed = true, several_units = true RETURNING 1");
        Scene units = scene("units", link + "/units");
        String sent = link();
        server.sql("UPDATE survey SET copy_allowed = true, reopening_allowed = true RETURNING 1");
        answered(sent).send();
        String again = link();
        server.sql("UPDATE survey SET reopening_allowed = true RETURNING 1");
        answered(again).send().sendForm("/reopen");
        server.sql("UPDATE study SET sender = 'Direktoratet for prøver', colour = '7a003c' RETURNING 1");
        return Stream.of(
                units,
                scene("receipt-allowed", sent),
                scene("copy", sent + "/copy"),
                scene("review-again", again + "/review"));
    }

    private void addUnits() {
        server.sql("INSERT INTO unit (study_id, code, name) SELECT id, number, 'Bydel ' || number FROM study,"
                + " generate_series(10, 25) AS number ON CONFLICT DO NOTHING RETURNING 1");
    }

    private Stream<Scene> open() {
        Api api = server.api();
        String survey = survey("");
        String link = URI.create(api.put("/api/v1/surveys/" + survey + "/open-link", "{}")
                        .json()
                        .get("link")
                        .asText())
                .getPath();
        return Stream.of(
                scene("open", link),
                new Scene(
                        name("open-later"),
                        browser -> browser.open(address(link))
                                .leave(() -> browser.click("main form [type=submit]"))
                                .leave(() -> browser.click("button[value=later]"))));
    }

    private Stream<Scene> accidents() {
        String shared = started();
        Respondent first = respondent(shared).open(shared + "/p/skriv");
        return Stream.of(
                new Scene(name("meanwhile"), browser -> {
                    first.open(shared + "/p/skriv").type("navn", "Først").press("later");
                    browser.open(address(shared + "/p/skriv"));
                    first.open(shared + "/p/skriv").type("navn", "Den andre").press("later");
                    browser.leave(() -> browser.run(WRITE + GO_ON));
                }),
                written("away", databaseAway()),
                written("too-late", tooLate()),
                written(
                        "too-large",
                        Api.formPost(server.port(), shared + "/p/skriv", "navn=" + "x".repeat(ServerLimits.PAGE))
                                .text()));
    }

    private String databaseAway() {
        CountingProxy proxy = new CountingProxy(TestDatabase.fresh());
        try (TestServer own = TestServer.on(proxy.address(), Map.of())) {
            String invitation =
                    own.api().invite(own.api().survey("nav-leder"), 1).get(0);
            Respondent person = new Respondent(own.port(), Api.tokenOf(invitation)).start();
            proxy.close();
            return person.choose("organisering", "i_nav").next().page().outerHtml();
        }
    }

    private String tooLate() {
        String link = link();
        Respondent person = respondent(link).start();
        person.choose("organisering", "nav");
        server.sql("UPDATE survey SET opens = '2001-01-01', closes = '2001-01-02' WHERE id = (SELECT survey_id "
                + TestServer.NEWEST_RESPONSE + ") RETURNING 1");
        return person.next().page().outerHtml();
    }

    /** A page that came once, with its own style. */
    private Scene written(String name, String page) {
        return new Scene(name(name), browser -> {
            browser.open(address("/s/AAAAAAAAAAAAAAAAAAAAAA"));
            browser.run("document.open(); document.write(arguments[0]); document.close();", page);
        });
    }

    private String stopLink() {
        return "/stop/"
                + new PersonalLinks(TestServer.SECRET.getBytes(StandardCharsets.UTF_8))
                        .stop(UUID.fromString(invitation("")))
                        .token();
    }

    private Scene scene(String name, String path) {
        return new Scene(name(name), browser -> browser.open(address(path)));
    }

    private Scene scene(String name, String path, String script) {
        return new Scene(name(name), browser -> browser.open(address(path)).leave(() -> browser.run(script)));
    }

    private String name(String name) {
        return questionnaire + (language.equals("nb") ? "-" : "-" + language + "-") + name;
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
        String invitation = api.invite(survey(period), 1).get(0);
        server.sql("UPDATE contact SET language = '" + language
                + "' WHERE id = (SELECT contact_id FROM invitation WHERE id = '" + invitation + "') RETURNING 1");
        return invitation;
    }

    private String survey(String period) {
        Api api = server.api();
        String study = api.post("/api/v1/studies", "{\"title\":\"Samarbeid 2017\"}")
                .json()
                .get("id")
                .asText();
        return api.post(
                        "/api/v1/studies/" + study + "/surveys",
                        "{\"title\":\"Ledere\",\"questionnaire\":\"" + questionnaire + "\",\"version\":1" + period
                                + "}")
                .json()
                .get("id")
                .asText();
    }
}
