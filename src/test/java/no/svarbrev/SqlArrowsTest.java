package no.svarbrev;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the arrows of SQL: a room reads what it or a room below it writes, as it uses classes, and each table has one room that
 * writes it. Who names a view or a function reads all that stands behind it.
 */
class SqlArrowsTest {
    static final Map<String, String> WRITTEN_BY = Map.ofEntries(
            entry("installation", "platform"),
            entry("audit", "audit"),
            entry("questionnaire_version", "library"),
            entry("message", "mail"),
            entry("account", "auth"),
            entry("account_right", "auth"),
            entry("password_link", "auth"),
            entry("session", "auth"),
            entry("login_failure", "auth"),
            entry("study", "study"),
            entry("survey", "study"),
            entry("unit", "contact"),
            entry("contact", "contact"),
            entry("invitation", "invitation"),
            entry("declaration", "invitation"),
            entry("covered_unit", "invitation"),
            entry("open_link", "invitation"),
            entry("token", "invitation"),
            entry("background_name", "invitation"),
            entry("dispatch", "dispatch"),
            entry("interview", "interview"),
            entry("informant", "interview"),
            entry("response", "response"),
            entry("invitation_course", "response"),
            entry("submission", "response"));

    /** No statement writes them: the database does, whatever room writes the tables they follow. */
    private static final Set<String> KEPT_BY_TRIGGERS = Set.of("token");

    /** A view or function that looks upwards from a room, and why that room must read it all the same. */
    private static final Map<String, String> UPWARDS = Map.of(
            "mail mail_unwanted",
            "the statement that claims a message must know whom not to mail: a look before it would be too early",
            "invitation mail_unwanted",
            "whom to invite and to remind is the same rule as whom not to mail",
            "invitation link",
            "one statement takes down what a respondent says, whatever the link and only if nothing was sent in",
            "response link",
            "every act of a respondent is one statement by its link, and some links are interviewers'",
            "response appendable",
            "whether what was sent in may be opened again, in the statement that opens it, an interviewer may say",
            "invitation counted_response",
            "nothing is declared after sending in, in the same statement; and an open link shows how many began by it",
            "audit study_of",
            "a line is led back to its study when it is written, whatever it is about",
            "auth study_of",
            "the rights in the study that an address is about come with the session, in one round trip");

    /** Tables read upwards or sideways still: to become fewer, never more. */
    private static final Set<String> NOT_YET = Set.of(
            // How many surveys use a version: at its start the library makes ready only those, and the authors' pages
            // say it.
            "library survey");

    /** Statements that take no parameters: names and passwords of a database of our own, and a limit that others reckon with. */
    private static final Set<String> WITHOUT_PARAMETERS = Set.of(
            "platform/postgres/PostgresOwner", "platform/postgres/PostgresCluster", "platform/database/Snapshot");

    private static final DatabaseObjects DATABASE = DatabaseObjects.ofMigrations();
    private static final JavaSql SOURCES = JavaSql.ofSources();

    private static int tier(String room) {
        return IntStream.range(0, ArchitectureTest.TIERS.size())
                .filter(tier -> ArchitectureTest.TIERS.get(tier).contains(room))
                .findFirst()
                .orElseThrow(() -> new AssertionError("«" + room + "» is no room of the tiers"));
    }

    private static boolean mayRead(String room, String table) {
        String owner = WRITTEN_BY.get(table);
        return room.equals(owner) || tier(owner) < tier(room);
    }

    /** What PostgreSQL itself has. */
    private static boolean isOurs(String name) {
        return !name.startsWith("pg_") && !name.startsWith("information_schema.");
    }

    private static Stream<String> read(SqlNames names) {
        return Stream.concat(
                names.read().stream().filter(SqlArrowsTest::isOurs),
                names.called().stream().filter(DATABASE.functions()::contains));
    }

    private static Set<String> pairs(Function<SqlNames, Stream<String>> names) {
        return SOURCES.statements().stream()
                .flatMap(statement ->
                        names.apply(SqlNames.of(statement.sql())).map(name -> statement.room() + " " + name))
                .collect(toCollection(TreeSet::new));
    }

    /** Rooms with the tables, views and functions that they name and that look upwards or sideways. */
    private static Set<String> upwards() {
        return pairs(SqlArrowsTest::read).stream()
                .filter(pair -> !DATABASE.tablesBehind(pair.split(" ")[1]).stream()
                        .allMatch(table -> mayRead(pair.split(" ")[0], table)))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void roomsReadWhatTheyOrRoomsBelowThemWrite() {
        assertThat(upwards())
                .as("what is read upwards or sideways, and what is said to be")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(UPWARDS.keySet().stream(), NOT_YET.stream())
                        .toList());
    }

    @Test
    void onlyViewsAndFunctionsLookUpwardsForGood() {
        assertThat(UPWARDS.keySet())
                .allSatisfy(pair -> assertThat(DATABASE.tables()).doesNotContain(pair.split(" ")[1]));
        assertThat(UPWARDS.values()).noneMatch(String::isBlank);
    }

    @Test
    void eachTableHasOneRoomThatWritesIt() {
        assertThat(DATABASE.tables()).isEqualTo(new TreeSet<>(WRITTEN_BY.keySet()));
        assertThat(pairs(names -> names.written().stream()))
                .isEqualTo(WRITTEN_BY.entrySet().stream()
                        .filter(owned -> !KEPT_BY_TRIGGERS.contains(owned.getKey()))
                        .map(owned -> owned.getValue() + " " + owned.getKey())
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void noPartOfAStatementGoesByTheNameOfATable() {
        assertThat(pairs(names -> names.own().stream()).stream()
                        .map(pair -> pair.split(" ")[1])
                        .filter(own -> DATABASE.tables().contains(own)
                                || DATABASE.views().contains(own)))
                .isEmpty();
    }

    @Test
    void statementsStandWhole() {
        List<String> glued = SOURCES.glued();
        assertThat(glued).allMatch(each -> WITHOUT_PARAMETERS.contains(each.split(":")[0]));
        assertThat(WITHOUT_PARAMETERS)
                .allSatisfy(where -> assertThat(glued).anyMatch(each -> each.startsWith(where + ":")));
    }

    @Test
    void theReaderKnowsWhatItReads() {
        SqlNames names = SqlNames.of("""
                WITH said AS (
                    INSERT INTO declaration (words) SELECT 'FROM nowhere' -- JOIN nothing
                      FROM link, LATERAL unnest(#{units}) AS named (unit)
                     WHERE kind IS DISTINCT FROM #{kind} AND EXISTS (SELECT FROM response) FOR UPDATE OF link
                     ON CONFLICT (id) DO UPDATE SET words = ''
                )
                UPDATE invitation SET id = study_of('x', $1) FROM said, contact JOIN unit USING (code)
                """);
        assertThat(names.read()).containsExactly("contact", "link", "response", "unit");
        assertThat(names.written()).containsExactly("declaration", "invitation");
        assertThat(names.own()).containsExactly("said");
        assertThat(names.called()).contains("study_of", "unnest");
        assertThat(SOURCES.statements()).hasSizeGreaterThan(100);
    }
}
