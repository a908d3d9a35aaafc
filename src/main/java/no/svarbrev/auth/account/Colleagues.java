package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;

/** The accounts and their rights, for the pages about them. */
public final class Colleagues {
    private final AccountRights rights = new AccountRights();
    private final Database database;
    private final Clock clock;

    public Colleagues(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static final String ALL = """
            SELECT account.id, account.name, coalesce(account.email, '') AS email,
                   CASE WHEN account.closed_at IS NOT NULL THEN 'CLOSED'
                        WHEN account.password_hash IS NOT NULL THEN 'ACTIVE'
                        WHEN password_link.expires_at > #{now} THEN 'INVITED'
                        ELSE 'LAPSED' END AS state,
                   ARRAY (SELECT held.may FROM account_right AS held
                           WHERE held.account_id = account.id AND held.study_id IS NULL) AS everywhere,
                   (SELECT count(DISTINCT held.study_id)::integer
                      FROM account_right AS held
                     WHERE held.account_id = account.id) AS studies
              FROM account
              LEFT JOIN password_link ON password_link.account_id = account.id
             ORDER BY account.closed_at IS NOT NULL, lower(account.name)
            """;

    /** All of them, those that are closed last. */
    public Future<List<Colleague>> all() {
        return SqlTemplate.forQuery(database.client(), ALL)
                .mapTo(Colleagues::colleague)
                .execute(Map.of("now", OffsetDateTime.now(clock)))
                .map(rows -> rows.stream().toList());
    }

    private static Colleague colleague(Row row) {
        return new Colleague(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("email"),
                Colleague.State.valueOf(row.getString("state")),
                Arrays.stream(row.getArrayOfStrings("everywhere"))
                        .map(Right::of)
                        .collect(Collectors.toSet()),
                row.getInteger("studies"));
    }

    /** Fails when there is no such account. */
    public Future<Colleague> one(UUID id) {
        // There are few of them.
        return all().map(all -> all.stream()
                        .filter(colleague -> colleague.id().equals(id))
                        .findFirst())
                .compose(Problem.ifEmpty(Problem.notFound("unknown_account", "Kontoen finnes ikke.")));
    }

    public Future<Grants> grants(UUID account) {
        return rights.of(database.client(), account);
    }
}
