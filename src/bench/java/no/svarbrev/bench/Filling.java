package no.svarbrev.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The survey that is measured, filled in bulk by SQL: so many contacts that have answered, each with an invitation, a mail that
 * went out and a response, and besides them contacts that have not answered. Links have tokens that follow from their numbers.
 */
final class Filling {
    private static final int DOCUMENTS = 1_000;

    private final Postgres postgres;
    private final UUID study;
    private final UUID survey;
    private final AtomicInteger used = new AtomicInteger();
    private final Random random = new Random(12);
    private int answered;
    private int unanswered;

    Filling(Postgres postgres, UUID study, UUID survey) {
        this.postgres = postgres;
        this.study = study;
        this.survey = survey;
    }

    UUID survey() {
        return survey;
    }

    private static final String UNITS = """
            INSERT INTO unit (study_id, code, name)
            SELECT ?, lpad(number::text, 4, '0'), 'Kommune ' || number
              FROM generate_series(1, 400) AS number
            """;

    private static final String DOCUMENT_TABLE = """
            CREATE TEMPORARY TABLE document (id integer PRIMARY KEY, answers jsonb NOT NULL, shown text[] NOT NULL)
            """;

    private static final String DOCUMENT = """
            INSERT INTO document (id, answers, shown) VALUES (?, ?::jsonb, string_to_array(?, ','))
            """;

    private static final String DISPATCH = """
            INSERT INTO dispatch (survey_id, kind, subject, body, created_by, created_at)
            VALUES (?, 'invitation', 'Undersøkelsen', 'Hei {{navn}}: {{lenke}}', 'bench', now())
            """;

    private static final String LEAVE_ALONE = """
            ALTER TABLE %s SET (autovacuum_enabled = false)
            """;

    /** From now on PostgreSQL gathers no statistics of what grows. */
    void leaveAlone() throws SQLException {
        for (String table : List.of("contact", "invitation", "message", "response")) {
            postgres.run(LEAVE_ALONE.formatted(table));
        }
    }

    /** What there is before any contact. */
    Filling begin() throws SQLException {
        postgres.run(UNITS, study);
        postgres.run(DISPATCH, survey);
        postgres.run(DOCUMENT_TABLE);
        for (int id = 0; id < DOCUMENTS; id++) {
            Document document = Document.of(random);
            postgres.run(DOCUMENT, id, document.answers(), String.join(",", document.shown()));
        }
        return this;
    }

    private static final String INVITED = """
            WITH person AS (
                INSERT INTO contact (study_id, email, name, unit_code, background)
                SELECT ?, kind || number || '@example.com', 'Person ' || number, lpad((1 + number % 400)::text, 4, '0'),
                       jsonb_build_object('fylke', 'Fylke ' || number % 15, 'stilling', 'Stilling ' || number % 3)
                  FROM (VALUES (?::text)) AS one (kind), generate_series(?::integer, ?::integer) AS number
                RETURNING id, split_part(email, '@', 1) AS token
            ), invited AS (
                INSERT INTO invitation (id, survey_id, contact_id, token_hash, stop_hash)
                SELECT gen_random_uuid(), ?, id, sha256(token::bytea), sha256(('stop' || token)::bytea)
                  FROM person
                RETURNING id
            )
            INSERT INTO message (id, dispatch_id, invitation_id, kind, state, attempts, settled_at, created_at)
            SELECT gen_random_uuid(), dispatch.id, invited.id, 'invitation', 'accepted', 1, now(), now()
              FROM invited, dispatch
             WHERE dispatch.survey_id = ? AND dispatch.kind = 'invitation'
            """;

    private static final String ANSWERED = """
            INSERT INTO response (id, number, survey_id, invitation_id, version, language, started_at, saved_at, submitted_at,
                                  answers, saved_pages, revision, shown, vouched)
            SELECT gen_random_uuid(), 1000000000 + number, invitation.survey_id, invitation.id, 1, 'nb',
                   now() - interval '20 minutes', now(), now(),
                   document.answers || jsonb_build_object('k5', 'Person ' || number || ' sier fra'),
                   '{p1,p2,p3,p4,p5}', 7, document.shown, document.shown
              FROM generate_series(?::integer, ?::integer) AS number
              JOIN document ON document.id = number % ?
              JOIN invitation ON invitation.token_hash = sha256(('svart' || number)::bytea)
             WHERE invitation.survey_id = ?
            """;

    /** Fills up to so many that have answered. */
    void answered(int contacts) throws SQLException {
        int step = 20_000;
        for (int from = answered + 1; from <= contacts; from += step) {
            int to = Math.min(contacts, from + step - 1);
            invite("svart", from, to);
            postgres.run(ANSWERED, from, to, DOCUMENTS, survey);
        }
        answered = Math.max(answered, contacts);
    }

    /** Sees to it that so many have not answered. */
    void unanswered(int contacts) throws SQLException {
        int missing = contacts - (unanswered - used.get());
        if (missing > 0) {
            invite("ny", unanswered + 1, unanswered + missing);
            unanswered += missing;
        }
    }

    private void invite(String kind, int from, int to) throws SQLException {
        postgres.run(INVITED, study, kind, from, to, survey, survey);
    }

    /** The link of one who has not answered, and will: nobody else gets it. */
    String answering() {
        int next = used.incrementAndGet();
        if (next > unanswered) {
            throw new IllegalStateException("All " + unanswered + " have answered: let there be more unanswered.");
        }
        return "/s/ny" + next;
    }

    /** The link of anyone who has not answered. */
    String opening() {
        int taken = used.get();
        return "/s/ny" + (taken + 1 + random.nextInt(unanswered - taken));
    }

    /** The link of anyone who has answered. */
    String answeredLink() {
        return "/s/svart" + (1 + random.nextInt(answered));
    }
}
