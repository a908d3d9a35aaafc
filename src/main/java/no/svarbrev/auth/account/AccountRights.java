package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rights of accounts as stored. */
final class AccountRights {
    private static final String OF = "SELECT study_id, may FROM account_right WHERE account_id = #{account}";

    Future<Grants> of(SqlClient client, UUID account) {
        return SqlTemplate.forQuery(client, OF)
                .execute(Map.of("account", account))
                .map(AccountRights::grants);
    }

    private static Grants grants(RowSet<Row> rows) {
        Set<Right> everywhere = EnumSet.noneOf(Right.class);
        Map<UUID, Set<Right>> inStudies = new HashMap<>();
        rows.forEach(row -> {
            UUID study = row.getUUID("study_id");
            Set<Right> there =
                    study == null ? everywhere : inStudies.computeIfAbsent(study, first -> EnumSet.noneOf(Right.class));
            there.add(Right.of(row.getString("may")));
        });
        return new Grants(everywhere, inStudies);
    }

    private static final String TAKE = "DELETE FROM account_right WHERE account_id = #{account}";

    private static final String GIVE = """
            INSERT INTO account_right (account_id, study_id, may)
            SELECT #{account}, given.study_id, given.may
              FROM unnest(#{studies}::uuid[], #{rights}::text[]) AS given (study_id, may)
              JOIN account ON account.id = #{account} AND account.closed_at IS NULL
            """;

    /** These and no others from now on. */
    Future<Void> replace(SqlClient tx, UUID account, Grants grants) {
        List<UUID> studies = new ArrayList<>();
        List<String> rights = new ArrayList<>();
        grants.everywhere().forEach(right -> {
            studies.add(null);
            rights.add(right.code());
        });
        grants.inStudies()
                .forEach((study, held) -> held.forEach(right -> {
                    studies.add(study);
                    rights.add(right.code());
                }));
        return SqlTemplate.forUpdate(tx, TAKE)
                .execute(Map.of("account", account))
                .compose(taken -> SqlTemplate.forUpdate(tx, GIVE)
                        .execute(Map.of(
                                "account",
                                account,
                                "studies",
                                studies.toArray(UUID[]::new),
                                "rights",
                                rights.toArray(String[]::new))))
                .mapEmpty();
    }
}
