package no.svarbrev.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.svarbrev.testkit.Addresses;
import no.svarbrev.testkit.Addresses.Address;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.Employee;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each right opens, by walking over all addresses with accounts that have one right each. */
class RightsIT {
    private static final List<String> RIGHTS = List.of("contacts", "send", "answers", "results", "admin");

    private static Vertx vertx;
    private static TestServer server;
    private static Employee admin;
    private static String study;
    private static String survey;
    private static Map<String, String> ids;
    private static final Map<String, Employee> HERE = new LinkedHashMap<>();
    private static final Map<String, Employee> EVERYWHERE = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        server = TestServer.start();
        admin = Employee.first(vertx, server);
        Api api = server.api();
        survey = api.survey("nav-leder");
        study = server.sql("SELECT study_id FROM survey").get(0);
        List<String> invitations = api.invite(survey, 2);
        api.post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"invitation\"}");
        server.eventually("SELECT count(*) FROM message WHERE state = 'accepted'", "2");
        Api.formPost(
                server.port(), "/s/" + Api.tokenOf(invitations.get(0)) + "/decline/wrong-person", "words=Ola+i+stedet");
        ids = Map.of(
                "studies",
                study,
                "surveys",
                survey,
                "invitations",
                invitations.get(1),
                "declarations",
                server.sql("SELECT id FROM declaration").get(0),
                "mailbox",
                server.sql("SELECT id FROM message ORDER BY id LIMIT 1").get(0),
                ":account",
                account(admin.invite(vertx, server, "tilskuer"), "tilskuer"),
                ":code",
                "nav-leder",
                ":version",
                "1",
                ":page",
                "organisering",
                ":kind",
                "reminder");
        for (String right : RIGHTS) {
            HERE.put(right, withBox(right + "-her", study + "." + right));
            EVERYWHERE.put(right, withBox(right + "-overalt", "all." + right));
        }
    }

    private static Employee withBox(String name, String box) {
        Employee employee = admin.invite(vertx, server, name);
        assertThat(admin.grant(account(employee, name), List.of(box)).status()).isEqualTo(303);
        return employee;
    }

    private static String account(Employee employee, String name) {
        assertThat(employee.get("/admin").status()).isEqualTo(200);
        return server.sql("SELECT id FROM account WHERE name = '" + name + "'").get(0);
    }

    @AfterAll
    static void stop() throws TimeoutException {
        server.close();
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static Browser.Reply ask(Employee employee, Address address, Map<String, String> at) {
        return address.writes() ? employee.post(address.with(at), Map.of()) : employee.get(address.with(at));
    }

    private static boolean isRefused(Browser.Reply reply) {
        return reply.status() == 403 && reply.page().select("h1").text().equals("Du har ikke tilgang");
    }

    @Test
    void eachRightAloneOpensItsOwnAddressesAndNoOthers() {
        List<String> faults = new ArrayList<>();
        HERE.forEach((right, employee) -> walk(employee, right, false, faults));
        EVERYWHERE.forEach((right, employee) -> walk(employee, right, true, faults));
        assertThat(faults).isEmpty();
    }

    private static void walk(Employee employee, String right, boolean everywhere, List<String> faults) {
        Addresses.ofPages().forEach(address -> {
            Browser.Reply reply = ask(employee, address, ids);
            boolean open = address.isOpenTo(right, everywhere);
            boolean fits = open ? reply.status() != 403 && reply.status() < 500 : isRefused(reply);
            if (!fits) {
                faults.add(right + (everywhere ? " everywhere " : " here ") + address + " is "
                        + (open ? "open" : "closed") + " to it, and answers " + reply.status());
            }
            if (reply.status() == 303 && "/admin/login".equals(reply.header("Location"))) {
                employee.logIn();
            }
        });
    }

    @Test
    void inAStudyThatOneHasNoRightInNothingIsOpen() {
        Api api = server.api();
        String otherSurvey = api.survey("nav-leder");
        String invitation = api.invite(otherSurvey, 1).get(0);
        Map<String, String> other = new HashMap<>(ids);
        other.put("surveys", otherSurvey);
        other.put(
                "studies",
                server.sql("SELECT study_id FROM survey WHERE id = '" + otherSurvey + "'")
                        .get(0));
        other.put("invitations", invitation);
        for (Map.Entry<String, Employee> employee : HERE.entrySet()) {
            assertThat(employee.getValue().get("/admin").text())
                    .contains("/admin/studies/" + study)
                    .doesNotContain(other.get("studies"));
            Addresses.ofPages()
                    .filter(address -> address.path().matches(".*/(studies|surveys|invitations)/:id.*"))
                    .forEach(address -> assertThat(isRefused(ask(employee.getValue(), address, other)))
                            .as(employee.getKey() + " " + address)
                            .isTrue());
        }
        assertThat(EVERYWHERE.get("results").get("/admin").text()).contains(other.get("studies"));
    }

    @Test
    void whatThereIsNotIsNotFoundWhateverOneMay() {
        Map<String, String> nothing = new HashMap<>(ids);
        for (String kind : List.of("studies", "surveys", "invitations", "mailbox")) {
            nothing.put(kind, "00000000-0000-0000-0000-000000000000");
        }
        nothing.put("declarations", "999999");
        for (String kind : List.of("id", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g")) {
            assertThat(HERE.get("admin").get("/admin/studies/" + kind).status()).isEqualTo(404);
        }
        for (Employee employee : List.of(HERE.get("results"), HERE.get("admin"))) {
            Addresses.ofPages()
                    .filter(Address::isOfAStudy)
                    .forEach(address -> assertThat(
                                    ask(employee, address, nothing).status())
                            .as(address.toString())
                            .isEqualTo(404));
        }
    }

    @Test
    void aRefusalSaysWhichRightIsMissingAndWhoCanGiveIt() {
        Browser.Reply refused = HERE.get("results").get("/admin/surveys/" + survey + "/contacts");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("main").text())
                .contains("Det krever rettigheten «Kontakter» i denne undersøkelsen.")
                .contains("Den kan gis av admin, admin-overalt.");
        assertThat(refused.page().select("nav[aria-label=Hovedmeny]")).hasSize(1);
        assertThat(HERE.get("admin")
                        .get("/admin/accounts")
                        .page()
                        .select("main")
                        .text())
                .contains("Det krever rettigheten «Administrasjon» for alle undersøkelser.");
    }

    @Test
    void aRightTakenAwayIsGoneAtOnce() {
        Employee employee = withBox("midlertidig", study + ".send");
        String account = account(employee, "midlertidig");
        String path = "/admin/surveys/" + survey + "/dispatches/reminder";
        assertThat(employee.get(path).status()).isEqualTo(200);
        admin.grant(account, List.of());
        assertThat(isRefused(employee.get(path))).isTrue();
        assertThat(employee.get("/admin").text()).doesNotContain(study).contains("Du har ikke fått rettigheter");
        admin.grant(account, List.of("all.send"));
        assertThat(employee.get(path).status()).isEqualTo(200);
    }

    /** It opens a respondent's answers, and asks for no session. */
    @Test
    void theLinkOfAnInterviewerEndsWithTheRight() {
        Employee interviewer = withBox("intervjuer", study + ".contacts");
        String account = account(interviewer, "intervjuer");
        String begun = interviewer
                .post("/admin/invitations/" + ids.get("invitations") + "/interview", Map.of())
                .header("Location");
        assertThat(begun).startsWith("/s/");
        assertThat(interviewer.get(begun).status()).isEqualTo(200);
        admin.grant(account, List.of(study + ".send"));
        assertThat(interviewer.get(begun).status()).isEqualTo(404);
        admin.grant(account, List.of("all.contacts"));
        assertThat(interviewer.get(begun).status()).isEqualTo(200);
        admin.post("/admin/accounts/" + account + "/close", Map.of());
        assertThat(interviewer.get(begun).status()).isEqualTo(404);
    }

    @Test
    void aFormWithoutTheSessionsCsrfIsRefusedWhateverOneMay() {
        for (Address address : Addresses.all()) {
            if (address.isOfPages() && address.writes() && !address.path().contains("/preview/")) {
                Browser.Reply forged = admin.browser().post(address.with(ids), Map.of("csrf", "not-mine"));
                assertThat(forged.status())
                        .as(address.toString())
                        .isEqualTo(address.path().equals("/admin/surveys/:id/contacts") ? 415 : 403);
                if (forged.status() == 403) {
                    assertThat(forged.page().select("h1").text()).isEqualTo("Skjemaet er foreldet");
                }
            }
        }
    }

    @Test
    void aProgramWithoutATokenComesNowhere() {
        Api stranger = new Api(server.port(), "not-the-token-of-this-server");
        for (Address address : Addresses.all()) {
            if (!address.isOfPages()) {
                Api.Reply reply = stranger.send(
                        address.method(),
                        address.with(ids),
                        "application/json",
                        HttpRequest.BodyPublishers.ofString("{}"));
                assertThat(reply.status()).as(address.toString()).isIn(401, 429);
            }
        }
    }

    @Test
    void thePageOfASurveyShowsPeopleOnlyToThoseWhoMaySeeThem() {
        String page = "/admin/surveys/" + survey;
        assertThat(HERE.get("contacts").get(page).text()).contains("person1@example.com", "Ola i stedet");
        for (String right : List.of("send", "answers", "results", "admin")) {
            assertThat(HERE.get(right).get(page + "?q=person").text())
                    .as(right)
                    .contains("Svarprosent")
                    .doesNotContain("@example.com", "Person 00", "Ola i stedet");
        }
        assertThat(HERE.get("answers").get(page).text()).contains("responses.csv");
        assertThat(HERE.get("contacts").get(page).text()).doesNotContain("responses.csv", "dispatches/");
    }

    @Test
    void thePageOfASurveyHasTheSectionsOfAllRoomsInTheirOrder() {
        String page = "/admin/surveys/" + survey;
        assertThat(admin.get(page).page().select("main h2").eachText())
                .endsWith("Svarprosent", "Utsending", "Spørreskjema", "Data", "Invitasjoner (2)");
        assertThat(HERE.get("results").get(page).page().select("main h2").eachText())
                .containsExactly("Svarprosent", "Utsending", "Spørreskjema", "Data");
    }

    @Test
    void theMailboxShowsLettersOfStudiesThatOneMaySendFrom() {
        assertThat(HERE.get("send").get("/admin/mailbox").text()).contains("person1@example.com");
        Employee elsewhere = admin.invite(vertx, server, "sender-annetsteds");
        String other = server.sql("SELECT study_id FROM survey WHERE id = '"
                        + server.api().survey("nav-leder") + "'")
                .get(0);
        admin.grant(account(elsewhere, "sender-annetsteds"), List.of(other + ".send", study + ".results"));
        assertThat(elsewhere.get("/admin/mailbox").status()).isEqualTo(200);
        assertThat(elsewhere.get("/admin/mailbox").text()).doesNotContain("person1@example.com");
        assertThat(isRefused(elsewhere.get("/admin/mailbox/" + ids.get("mailbox"))))
                .isTrue();
    }
}
