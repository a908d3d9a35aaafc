package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.platform.database.Database;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.response.CourseCounting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Employee;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rates, lists, search and coverage come from what is stored with each invitation. Whatever happens, in whatever order, and
 * whether or not it was counted meanwhile, they are those that come from all that happened and from the routing of each response.
 */
class StoredFieldworkIT {
    private static final Path FOLDER = Path.of("src/test/resources/fieldwork/questionnaires");
    private static final int PEOPLE = 8;
    private static final List<String> SEARCHES = List.of(
            "person 00",
            "PERSON1",
            "Ny",
            "distribuert",
            "stor",
            "stor 3 noen",
            "noen svar",
            "avvist",
            "e-post",
            "frafalt",
            "målgruppa",
            "gjennomført gjen",
            "  enhet 2 ",
            "example.com",
            "%",
            "_",
            "sagt nei fra",
            "finnes ikke");

    @AutoClose
    private TestServer server;

    private Vertx vertx;
    private Database database;
    private CourseCounting counting;
    private Api api;
    private Employee admin;
    private Questionnaire questionnaire;
    private String study;
    private final List<String> surveys = new ArrayList<>();
    private final List<String> invitations = new ArrayList<>();
    private Random random;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, FOLDER.toString()));
        questionnaire = QuestionnaireReader.read("avhengig", 1, Files.readAllBytes(FOLDER.resolve("avhengig/1.json")));
        api = server.api();
        study = api.post("/api/v1/studies", "{\"title\":\"Prøve\"}")
                .json()
                .get("id")
                .asText();
        for (String title : List.of("Første", "Andre")) {
            String survey = api.addSurvey(study, title, "avhengig");
            surveys.add(survey);
            invitations.addAll(api.invite(survey, PEOPLE));
        }
        server.sql("UPDATE survey SET reopening_allowed = true, several_units = true RETURNING 1");
        vertx = Vertx.vertx();
        admin = Employee.first(vertx, server);
        database = new Database(vertx, server.address());
        counting = new CourseCounting(
                vertx,
                database,
                new Library(database, server.clock()),
                new Blocking(vertx, "counting"),
                server.clock());
    }

    @AfterEach
    void end() throws Exception {
        database.close().await(10, TimeUnit.SECONDS);
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    @Test
    void figuresAreThoseOfAllThatHappenedAndOfTheRoutingOfEachResponse() throws Exception {
        long seed = Long.getLong("QT_SEED", new Random().nextLong());
        System.out.println("Seed -DQT_SEED=" + seed);
        random = new Random(seed);
        send("invitation");
        for (int round = 0; round < LongForm.times(4, 60); round++) {
            for (int act = 0; act < 20; act++) {
                acts().get(random.nextInt(acts().size())).accept(one(invitations));
            }
            compare();
            server.clock().pass(Duration.ofMinutes(2));
            if (random.nextBoolean()) {
                count();
                compare();
            }
        }
        server.clock().pass(Duration.ofMinutes(2));
        count();
        assertThat(server.sql(
                        "SELECT count(*) FROM invitation_course WHERE begun AND NOT submitted AND so_far IS NULL"))
                .as("nothing is left to be counted")
                .containsExactly("0");
        compare();
    }

    private void count() throws Exception {
        counting.run().await(30, TimeUnit.SECONDS);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Consumer<String>> acts() {
        return List.of(
                this::answer,
                this::answer,
                this::answer,
                this::answer,
                this::answer,
                this::answer,
                this::answer,
                this::sendIn,
                invitation -> post(invitation, "/reopen", ""),
                invitation -> decline(
                        invitation, one(List.of("declined", "not-concerned", "no-mail", "withdrawn", "mail-again"))),
                this::otherUnit,
                invitation -> speak(invitation, one(List.of("nb", "en"))),
                invitation -> outcome(invitation, one(List.of("4.10", "2.111", "3.30", ""))),
                invitation -> mail(invitation, one(List.of("stopped", "rejected", "accepted"))),
                invitation -> alsoFor(invitation, 1 + random.nextInt(PEOPLE)),
                invitation -> importAgain(),
                invitation -> nameUnits(),
                invitation -> send("reminder"));
    }

    private Respondent person(String invitation) {
        return new Respondent(server.port(), Api.tokenOf(invitation));
    }

    private static boolean has(Document page, String form) {
        return page.selectFirst("form[action$='" + form + "']") != null;
    }

    /** Fills in some of some pages. */
    private void answer(String invitation) {
        Respondent person = person(invitation);
        if (has(person.page(), "/start")) {
            person.start();
        }
        for (int page = 1 + random.nextInt(3); page > 0 && !person.pageName().isEmpty(); page--) {
            fill(person);
            person.next();
        }
    }

    private void fill(Respondent person) {
        for (Element field : person.page().select("main input[type=text]")) {
            if (random.nextInt(3) > 0) {
                person.type(field.attr("name"), random.nextInt(4) > 0 ? "Noe" : "");
            }
        }
        for (Element choice : person.page().select("main input[type=radio]")) {
            if (random.nextInt(3) == 0) {
                person.choose(choice.attr("name"), choice.attr("value"));
            }
        }
    }

    private void sendIn(String invitation) {
        Respondent person = person(invitation);
        for (int page = 0; page < 5 && !person.pageName().isEmpty(); page++) {
            person.next();
        }
        if (person.path().endsWith("/review")) {
            person.send();
        }
    }

    private void decline(String invitation, String how) {
        post(invitation, "/decline/" + how, "words=Slik+er+det");
    }

    private void otherUnit(String invitation) {
        post(invitation, "/decline/other-unit", "unit=" + (1 + random.nextInt(PEOPLE)));
    }

    private void alsoFor(String invitation, int unit) {
        server.sql("INSERT INTO covered_unit SELECT '" + invitation + "', study.id, '" + unit
                + "', now() FROM study ON CONFLICT DO NOTHING RETURNING 1");
    }

    private void speak(String invitation, String language) {
        post(invitation, "/language", "language=" + language);
    }

    private void post(String invitation, String ending, String form) {
        Api.formPost(server.port(), "/s/" + Api.tokenOf(invitation) + ending, form);
    }

    private void outcome(String invitation, String code) {
        String path = "/api/v1/invitations/" + invitation + "/outcome";
        if (code.isEmpty()) {
            api.delete(path);
        } else {
            api.put(path, "{\"code\":\"" + code + "\",\"reason\":\"Sagt\"}");
        }
    }

    private void mail(String invitation, String state) {
        server.sql("UPDATE message SET state = '" + state + "', due_at = NULL WHERE invitation_id = '" + invitation
                + "' AND state NOT IN ('queued', 'sending') RETURNING 1");
    }

    private void send(String kind) {
        surveys.forEach(survey -> api.post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"" + kind + "\"}"));
    }

    /** Some contacts get another name and county by an import to a third survey. */
    private void importAgain() {
        String third = api.addSurvey(study, "Tredje", "avhengig");
        StringBuilder csv = new StringBuilder("epost;navn;enhet;fylke\n");
        some().forEach(person -> {
            String county = one(List.of("Troms", "Østfold", "Oslo"));
            csv.append("person%d@example.com;Person %03d %s;%d;%s%n"
                    .formatted(person, person, county.charAt(0), person, county));
        });
        api.postCsv("/api/v1/surveys/" + third + "/contacts", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void nameUnits() {
        some().forEach(unit -> server.sql("UPDATE unit SET name = '" + one(List.of("Enhet", "Stor", "Ås")) + " " + unit
                + "' WHERE code = '" + unit + "' RETURNING 1"));
    }

    private List<Integer> some() {
        return IntStream.rangeClosed(1, PEOPLE)
                .filter(number -> random.nextBoolean())
                .boxed()
                .toList();
    }

    private void compare() {
        server.eventually("SELECT count(*) FROM message WHERE state IN ('queued', 'sending')", "0");
        RoutedFieldwork routed = new RoutedFieldwork(server, questionnaire);
        stored(routed);
        for (String survey : surveys) {
            assertThat(json(routed.rates(survey)))
                    .isEqualTo(get("/surveys/" + survey + "/rates").toString());
            JsonNode by = get("/surveys/" + survey + "/rates?by=fylke");
            routed.ratesBy(survey, "fylke")
                    .forEach((value, rates) ->
                            assertThat(by.path(value).toString()).as(value).isEqualTo(json(rates)));
            assertThat(by).hasSize(routed.ratesBy(survey, "fylke").size());
            assertThat(api.invitationsOf(survey).stream()
                            .map(each -> each.get("id").asText()
                                    + each.get("outcome").asText()
                                    + each.get("detail").asText())
                            .sorted())
                    .containsExactlyElementsOf(routed.of(survey).stream()
                            .map(known -> known.text("id")
                                    + known.course().outcome().code()
                                    + known.course().word().text())
                            .sorted()
                            .toList());
            page(routed, survey);
        }
        JsonNode coverage = get("/studies/" + study + "/coverage");
        assertThat(coverage.get("covered").asInt()).isEqualTo(routed.covered());
    }

    /** Each column by itself; what is not counted yet is told by routing only. */
    private void stored(RoutedFieldwork routed) {
        Map<String, String> stored = new TreeMap<>();
        server.sql(
                        "SELECT invitation_id || ' ' || concat_ws('/', letters > 0 OR begun, rejected > 0, opted_out, submitted, outcome,"
                                + " declared_kind, declared_unit, unit_code, who, coalesce(so_far, CASE WHEN begun AND NOT submitted"
                                + " THEN 'uncounted' END)) FROM invitation_course")
                .forEach(row -> stored.put(row.substring(0, 36), row.substring(37)));
        Map<String, String> expected = new TreeMap<>();
        routed.all().forEach(known -> {
            String id = known.text("id");
            boolean uncounted = stored.getOrDefault(id, "").endsWith("/uncounted");
            expected.put(id, uncounted ? known.stored("uncounted") : known.stored(known.soFar()));
        });
        assertThat(stored).isEqualTo(expected);
    }

    private void page(RoutedFieldwork routed, String survey) {
        List<String> searches = new ArrayList<>(List.of(""));
        searches.add(one(SEARCHES));
        searches.add(one(SEARCHES));
        for (String search : searches) {
            Document page = Jsoup.parse(
                    admin.get("/admin/surveys/" + survey + "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8))
                            .text());
            assertThat(page.select("table:has(th:contains(Kontakt)) tbody th small")
                            .eachText())
                    .as("«" + search + "»")
                    .isEqualTo(routed.of(survey).stream()
                            .filter(known -> known.fits(search))
                            .map(known -> known.text("email"))
                            .toList());
            assertThat(page.select("#invitations").text()).isEqualTo("Invitasjoner (" + PEOPLE + ")");
        }
    }

    private JsonNode get(String path) {
        return api.get("/api/v1" + path).json();
    }

    private static String json(Rates rates) {
        return "{\"sent\":" + rates.sent() + ",\"notInTargetGroup\":" + rates.notInTargetGroup() + ",\"inTargetGroup\":"
                + rates.inTargetGroup() + ",\"answers\":" + rates.answers() + ",\"responseRate\":"
                + rates.responseRate() + "}";
    }
}
