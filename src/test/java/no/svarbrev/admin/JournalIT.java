package no.svarbrev.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.testkit.Addresses;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Employee;
import no.svarbrev.testkit.RawHttp;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every address that changes something writes one line about it, in the same transaction, and no line is ever changed. */
class JournalIT {
    /** The one stores nothing; the other is in the log of the locks, and changes nothing but who is logged in. */
    private static final Set<String> WITHOUT_LINES =
            Set.of("POST /admin/questionnaires/:code/:version/preview/:page", "POST /admin/logout");

    private static final String ONE = "epost;navn;enhet\nkari@example.com;Kari Nordmann;1\n";
    private static final String TWO = "epost;navn;enhet\nola@example.com;Ola Nordmann;2\nugyldig;Ole;2\n";

    private static Vertx vertx;
    private static TestServer server;
    private static Employee admin;
    private static Api api;
    private static String study;
    private static String survey;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        server = TestServer.start();
        admin = Employee.first(vertx, server);
        api = server.api();
        survey = api.survey("nav-leder");
        study = server.sql("SELECT study_id FROM survey").get(0);
    }

    @AfterAll
    static void stop() throws TimeoutException {
        server.close();
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static final Map<String, IntSupplier> ACTS = new LinkedHashMap<>();

    private static void act(String address, IntSupplier act) {
        ACTS.put(address, act);
    }

    private static void page(String address, Map<String, String> ids, Map<String, String> form) {
        act("POST " + address, () -> admin.post(at(address, ids), form).status());
    }

    private static String at(String address, Map<String, String> ids) {
        return Addresses.all().stream()
                .filter(known -> known.path().equals(address))
                .findFirst()
                .orElseThrow()
                .with(ids);
    }

    private static void program(String method, String address, Map<String, String> ids, String type, String body) {
        act(
                method + " " + address,
                () -> api.send(
                                method,
                                at(address, ids),
                                type,
                                HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .status());
    }

    private static void json(String method, String address, Map<String, String> ids, String body) {
        program(method, address, ids, "application/json", body);
    }

    private static void studies() {
        Map<String, String> ids = Map.of("studies", study, "surveys", survey);
        json("POST", "/api/v1/studies", ids, "{\"title\":\"Ny\"}");
        page("/admin/studies", ids, Map.of("title", "Enda en"));
        json("POST", "/api/v1/studies/:id/surveys", ids, "{\"title\":\"En\",\"questionnaire\":\"nav-leder\"}");
        page("/admin/studies/:id/surveys", ids, Map.of("title", "To", "questionnaire", "nav-leder/1"));
        json("PUT", "/api/v1/studies/:id/look", ids, "{\"sender\":\"Vi\"}");
        page("/admin/studies/:id/look", ids, Map.of("sender", "Vi", "colour", ""));
        json("PUT", "/api/v1/surveys/:id/allowed", ids, "{\"copy\":true}");
        page("/admin/surveys/:id/allowed", ids, Map.of("copy", "true"));
        json("POST", "/api/v1/surveys/:id/version", ids, "{\"version\":1}");
        page("/admin/surveys/:id/version", ids, Map.of("version", "1"));
        json("PUT", "/api/v1/surveys/:id/open-link", ids, "{}");
        json("DELETE", "/api/v1/surveys/:id/open-link", ids, "");
        page("/admin/surveys/:id/open-link", ids, Map.of());
        page("/admin/surveys/:id/open-link/close", ids, Map.of());
        page(
                "/admin/questionnaires/:code/:version/publish",
                Map.of(":code", "intro-leder", ":version", "1"),
                Map.of(
                        "stamp",
                        admin.get("/admin/questionnaires/intro-leder/1")
                                .page()
                                .select("[name=stamp]")
                                .val()));
    }

    private static void contacts() {
        Map<String, String> ids = Map.of("surveys", survey);
        program("POST", "/api/v1/surveys/:id/contacts", ids, "text/csv", ONE);
        act("POST /admin/surveys/:id/contacts", JournalIT::upload);
        json("POST", "/api/v1/surveys/:id/dispatches", ids, "{\"kind\":\"invitation\"}");
        page(
                "/admin/surveys/:id/dispatches/:kind",
                Map.of("surveys", survey, ":kind", "reminder"),
                Map.of("subject", "Husk", "body", "Svar her: {{lenke}}"));
    }

    private static int upload() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + admin.csrf()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"k.csv\"\r\n\r\n" + TWO
                + "\r\n--b--\r\n";
        return new RawHttp(server.port())
                .send(
                        "POST",
                        "/admin/surveys/" + survey + "/contacts",
                        List.of(
                                "Cookie: svarbrev=" + admin.browser().cookie("svarbrev"),
                                "Content-Type: multipart/form-data; boundary=b"),
                        body.getBytes(StandardCharsets.UTF_8))
                .status();
    }

    /** Of one contact, who has said something. */
    private static void invitations(String invitation, String declaration) {
        Map<String, String> ids = Map.of("invitations", invitation, "declarations", declaration);
        json("PUT", "/api/v1/invitations/:id/outcome", ids, "{\"code\":\"2.32\",\"reason\":\"Syk, sa Kari\"}");
        json("DELETE", "/api/v1/invitations/:id/outcome", ids, "");
        act("POST /admin/invitations/:id/outcome", () -> {
            String path = "/admin/invitations/" + invitation + "/outcome";
            String seen = admin.get(path).page().select("[name=seen]").val();
            return admin.post(path, Map.of("seen", seen, "code", "4.10", "reason", "Flyttet", "confirmed", "yes"))
                    .status();
        });
        page("/admin/declarations/:id/done", ids, Map.of());
        page("/admin/invitations/:id/interview", ids, Map.of());
        page("/admin/invitations/:id/interview/terms", ids, Map.of("heldOpen", "true"));
        page("/admin/invitations/:id/interview/end", ids, Map.of());
        page("/admin/invitations/:id/informants", ids, Map.of("name", "Per Hansen", "role", "Leder"));
        act(
                "POST /admin/invitations/:id/informants/remove",
                () -> admin.post(
                                "/admin/invitations/" + invitation + "/informants/remove",
                                Map.of(
                                        "informant",
                                        server.sql("SELECT id FROM informant").get(0)))
                        .status());
    }

    private static void accounts() {
        page("/admin/accounts", Map.of(), Map.of("name", "ny", "email", "ny@example.com"));
        for (Map.Entry<String, Map<String, String>> act : Map.of(
                        "rights", Map.of("all.send", "yes"), "link", Map.<String, String>of())
                .entrySet()) {
            act("POST /admin/accounts/:account/" + act.getKey(), () -> onNew(act.getKey(), act.getValue()));
        }
        act("POST /admin/accounts/:account/close", () -> onNew("close", Map.of()));
        page(
                "/admin/account",
                Map.of(),
                Map.of(
                        "old-password",
                        TestServer.PASSWORD,
                        "password",
                        "en helt ny setning",
                        "again",
                        "en helt ny setning"));
    }

    private static int onNew(String act, Map<String, String> form) {
        String account = server.sql("SELECT id FROM account WHERE name = 'ny'").get(0);
        return admin.post("/admin/accounts/" + account + "/" + act, form).status();
    }

    @Test
    void everyAddressThatChangesSomethingWritesOneLine() {
        written = lines();
        studies();
        contacts();
        walk();
        String invitation = api.invitations(survey).get(0);
        Api.formPost(server.port(), "/s/" + Api.tokenOf(invitation) + "/decline/wrong-person", "words=Feil");
        String declaration = server.sql("SELECT id FROM declaration").get(0);
        assertThat(lines()).as("what respondents do is not written down").isEqualTo(written);
        invitations(invitation, declaration);
        accounts();
        walk();
        assertThat(walked)
                .as("all that write have been walked over")
                .containsExactlyInAnyOrderElementsOf(Addresses.all().stream()
                        .filter(Addresses.Address::writes)
                        .map(Addresses.Address::toString)
                        .filter(address -> !WITHOUT_LINES.contains(address))
                        .toList());
        assertThat(server.sql("SELECT DISTINCT who FROM audit ORDER BY who")).contains("admin", "SVARBREV_API_TOKEN");
        assertThat(server.sql("SELECT count(*) FROM audit WHERE study_id IS NULL"
                        + " AND object_kind NOT IN ('account', 'questionnaire')"))
                .containsExactly("0");
        assertThat(server.sql("SELECT result FROM audit WHERE what = 'contacts_imported' ORDER BY id"))
                .containsExactly("accepted=1 refused=0", "accepted=1 refused=1");
        assertThat(String.join("\n", server.sql("SELECT audit::text FROM audit WHERE who <> 'prøve'")))
                .as("nothing of people")
                .doesNotContain("@", "Kari", "Nordmann", "Hansen", "Syk", "Flyttet", "en helt ny setning");
    }

    private int written;
    private final List<String> walked = new ArrayList<>();

    private void walk() {
        ACTS.forEach((address, act) -> {
            int status = act.getAsInt();
            assertThat(status).as(address).isBetween(200, 303);
            assertThat(lines()).as(address).isEqualTo(written + 1);
            written++;
            walked.add(address);
        });
        ACTS.clear();
    }

    private static int lines() {
        return Integer.parseInt(server.sql("SELECT count(*) FROM audit").get(0));
    }

    @Test
    void whatIsRefusedLeavesNoLine() {
        int before = lines();
        String unknown = "00000000-0000-0000-0000-000000000000";
        Stream<Integer> refused = Stream.of(
                admin.post("/admin/studies", Map.of("title", "")).status(),
                admin.post("/admin/studies/" + study + "/look", Map.of("colour", "#ffffff"))
                        .status(),
                admin.post("/admin/accounts", Map.of("name", "ADMIN", "email", "a@example.com"))
                        .status(),
                admin.post("/admin/declarations/77/done", Map.of()).status(),
                api.put("/api/v1/invitations/" + unknown + "/outcome", "{\"code\":\"2.32\",\"reason\":\"Syk\"}")
                        .status(),
                api.post("/api/v1/surveys/" + unknown + "/dispatches", "{\"kind\":\"invitation\"}")
                        .status());
        assertThat(refused).containsExactly(422, 422, 422, 404, 404, 404);
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void aLineIsNeverChangedNorTakenAway() {
        for (String change : List.of(
                "UPDATE audit SET who = 'noen'",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "DELETE FROM audit WHERE false")) {
            assertThatThrownBy(() -> server.sql(change))
                    .as(change)
                    .hasStackTraceContaining("What was done stays written");
        }
        assertThat(server
                        .sql("SELECT privilege_type FROM information_schema.table_privileges"
                                + " WHERE table_name = 'audit' AND grantee = current_user")
                        .stream()
                        .collect(Collectors.toSet()))
                .contains("INSERT", "SELECT")
                .doesNotContain("UPDATE", "DELETE", "TRUNCATE");
    }

    @Test
    void theNewestLinesOfAnObjectAndOfAStudyAreFoundByAnIndex() {
        server.sql("INSERT INTO audit (who, what, object_kind, object_id, study_id, done_at, result)"
                + " SELECT 'prøve', 'look_set', 'study', gen_random_uuid()::text, gen_random_uuid(), now(), ''"
                + " FROM generate_series(1, 20000)");
        server.sql("ANALYZE audit");
        for (String of :
                List.of("object_kind = 'survey' AND object_id = '" + survey + "'", "study_id = '" + study + "'")) {
            assertThat(String.join(
                            "\n", server.sql("EXPLAIN SELECT * FROM audit WHERE " + of + " ORDER BY id DESC LIMIT 20")))
                    .contains("Index Scan using audit_of_")
                    .doesNotContain("Sort", "Seq Scan");
        }
    }
}
