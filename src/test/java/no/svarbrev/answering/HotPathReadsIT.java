package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a respondent does reads its own rows alone among many thousand invitations and responses, whatever PostgreSQL knows of
 * their number: counted by itself, over all statements on the way from the link to the receipt. The survey is
 * prefilled from an earlier one, and each unit has twenty people.
 */
class HotPathReadsIT {
    private static final int MANY = LongForm.times(20_000, 100_000);
    /** More than the five plans that PostgreSQL tries before it keeps one. */
    private static final int RESPONDENTS = 8;

    private static final String READ = """
            SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) || ' '
                   || (SELECT sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0))
                         FROM pg_statio_user_tables
                        WHERE relname IN ('token', 'invitation', 'contact', 'unit', 'response', 'submission', 'interview',
                                          'declaration', 'covered_unit'))
              FROM pg_stat_user_tables
             WHERE relname IN ('token', 'invitation', 'contact', 'unit', 'response', 'submission', 'interview', 'declaration',
                               'covered_unit')
            """;

    /** Counts are told when a connection ends, which one at rest soon does. */
    private static final String BUSY = """
            SELECT count(*)
              FROM pg_stat_activity
             WHERE datname = current_database() AND query ~ 'link\\.|response\\.' AND pid <> pg_backend_pid()
            """;

    @AutoClose
    private static TestServer server;

    private static String earlier;
    private static String survey;
    private static List<String> invitations;
    private static int next;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/answering/questionnaires"));
        String study = server.api()
                .post("/api/v1/studies", "{\"title\":\"Prøve\"}")
                .json()
                .get("id")
                .asText();
        earlier = server.api().addSurvey(study, "Først", "kjent");
        survey = server.api()
                .post(
                        "/api/v1/studies/" + study + "/surveys",
                        "{\"title\":\"Igjen\",\"questionnaire\":\"kjent\",\"version\":1,\"prefilledFrom\":\"" + earlier
                                + "\"}")
                .json()
                .get("id")
                .asText();
        invitations = server.api().invite(survey, 5 * RESPONDENTS);
        for (String table : List.of("token", "invitation", "contact", "unit", "response")) {
            server.sql("ALTER TABLE " + table + " SET (autovacuum_enabled = false); SELECT 1");
        }
    }

    @Test
    void respondentsReadTheirOwnRowsAmongManyThousandsWhateverIsKnownOfTheirNumber() throws InterruptedException {
        server.sql("ANALYZE; SELECT 1");
        Thread opening = new Thread(HotPathReadsIT::openAgainAndAgain);
        opening.start();
        fill(1, MANY);
        opening.interrupt();
        opening.join();
        tellOfOnesOwn();
        Read kept = readByRespondents();
        Read unknown = readByRespondents();
        server.sql("ANALYZE; SELECT 1");
        Read known = readByRespondents();
        System.out.println("A response among " + MANY + " reads " + kept + " by plans made before they came, " + unknown
                + " by new ones, " + known + " when their number is known");
        // Four times the twenty colleagues, by way of three tables, and what is one's own.
        for (Read read : List.of(kept, unknown, known)) {
            assertThat(read.rows()).as("rows").isLessThan(520);
            assertThat(read.blocks()).as("blocks").isLessThan(1_500);
        }
    }

    /** By one respondent. */
    private record Read(long rows, long blocks) {}

    /** A connection that is used tells once a second what it has read. */
    private static void tellOfOnesOwn() throws InterruptedException {
        for (int look = 0; look < 4; look++) {
            TimeUnit.MILLISECONDS.sleep(1_100);
            openOnce();
        }
    }

    private static Read readByRespondents() {
        server.sql("SELECT pg_stat_reset()");
        for (int person = 0; person < RESPONDENTS; person++) {
            Respondent respondent = new Respondent(server.port(), Api.tokenOf(invitations.get(next++)));
            respondent.openLink().start().type("leder", "Kari").next().send();
            assertThat(respondent.path()).endsWith("/receipt");
        }
        server.eventually(BUSY, "0");
        String[] read = server.sql(READ).get(0).split(" ");
        return new Read(Long.parseLong(read[0]) / RESPONDENTS, Long.parseLong(read[1]) / RESPONDENTS);
    }

    /** So that connections stay, with the plans they have made. */
    private static void openAgainAndAgain() {
        while (!Thread.currentThread().isInterrupted()) {
            openOnce();
        }
    }

    private static void openOnce() {
        new Respondent(server.port(), Api.tokenOf(invitations.get(invitations.size() - 1))).openLink();
    }

    /** Twenty in a unit, each of whom has answered the earlier survey, and half of whom have answered this one. */
    private static void fill(int first, int last) {
        server.sql("""
                WITH numbers AS (SELECT generate_series(%1$d, %2$d) AS n),
                     units AS (INSERT INTO unit (study_id, code, name)
                               SELECT DISTINCT survey.study_id, (n / 20)::text, 'Enhet ' || n / 20
                                 FROM numbers JOIN survey ON survey.id = '%3$s'
                               ON CONFLICT DO NOTHING)
                SELECT 1;
                INSERT INTO contact (study_id, email, name, unit_code, background)
                SELECT survey.study_id, 'mange' || n || '@example.com', 'Mange ' || n, (n / 20)::text, '{"fylke": "Troms"}'
                  FROM generate_series(%1$d, %2$d) AS n JOIN survey ON survey.id = '%3$s';
                INSERT INTO invitation (id, survey_id, contact_id, token_hash, stop_hash)
                SELECT gen_random_uuid(), survey.id, contact.id, sha256((survey.id || contact.email)::bytea),
                       sha256(('stopp' || survey.id || contact.email)::bytea)
                  FROM contact
                  JOIN survey ON survey.study_id = contact.study_id
                 WHERE contact.email IN (SELECT 'mange' || n || '@example.com' FROM generate_series(%1$d, %2$d) AS n);
                INSERT INTO response (id, number, survey_id, invitation_id, version, language, started_at, saved_at,
                                      submitted_at, answers, saved_pages)
                SELECT gen_random_uuid(), 1000000 + 2 * %1$d + row_number() OVER (), invitation.survey_id, invitation.id, 1, 'nb',
                       now(), now(), now(), '{"leder": "Ola"}', '{en}'
                  FROM invitation
                  JOIN contact ON contact.id = invitation.contact_id
                 WHERE contact.email IN (SELECT 'mange' || n || '@example.com' FROM generate_series(%1$d, %2$d) AS n)
                   AND (invitation.survey_id = '%3$s' OR contact.email LIKE '%%5@example.com');
                SELECT pg_stat_force_next_flush()
                """.formatted(first, last, earlier));
    }
}
