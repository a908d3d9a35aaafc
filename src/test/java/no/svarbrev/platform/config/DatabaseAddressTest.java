package no.svarbrev.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private static final DatabaseAddress SURVEYS =
            new DatabaseAddress("db.example.no", 6543, "surveys", "anne", "hemmelig", SslMode.REQUIRE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://anne:hemmelig@db.example.no:6543/surveys?sslmode=require",
                "postgresql://anne:hemmelig@db.example.no:6543/surveys?sslmode=require",
                "jdbc:postgresql://anne:hemmelig@db.example.no:6543/surveys?sslmode=require",
                "jdbc:postgresql://db.example.no:6543/surveys?user=anne&password=hemmelig&sslmode=require",
                "  postgresql://anne:hemmelig@db.example.no:6543/surveys?sslmode=require\n",
            })
    void everyUsualFormOfTheUrlIsRead(String url) {
        assertThat(DatabaseAddress.parse(url)).isEqualTo(SURVEYS);
    }

    @Test
    void whatIsLeftOutIsAsInLibpq() {
        assertThat(DatabaseAddress.parse("postgresql://anne@/"))
                .isEqualTo(new DatabaseAddress("localhost", 5432, "anne", "anne", "", SslMode.PREFER));
    }

    @Test
    void percentSignsAreDecodedAndPlusSignsAreKept() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://k%C3%A5re:p%40s%2Fs+%25@db/my%20surveys");
        assertThat(address.user()).isEqualTo("kåre");
        assertThat(address.password()).isEqualTo("p@s/s+%");
        assertThat(address.database()).isEqualTo("my surveys");
        assertThat(address.jdbcUrl()).startsWith("jdbc:postgresql://db:5432/my%20surveys?");
    }

    @Test
    void anIpv6HostIsWrittenInBracketsOnlyInUrls() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://anne:hemmelig@[::1]:5433/surveys");
        assertThat(address.host()).isEqualTo("::1");
        assertThat(address.jdbcUrl()).startsWith("jdbc:postgresql://[::1]:5433/surveys?");
    }

    @Test
    void jdbcIsGivenEverythingButUserAndPassword() {
        assertThat(SURVEYS.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example.no:6543/surveys?sslmode=require&ApplicationName=svarbrev");
    }

    @Test
    void theVertxClientIsGivenTheAddressAndCachesItsStatements() {
        PgConnectOptions options = SURVEYS.connectOptions();
        assertThat(options.getHost()).isEqualTo("db.example.no");
        assertThat(options.getPort()).isEqualTo(6543);
        assertThat(options.getDatabase()).isEqualTo("surveys");
        assertThat(options.getUser()).isEqualTo("anne");
        assertThat(options.getPassword()).isEqualTo("hemmelig");
        assertThat(options.getCachePreparedStatements()).isTrue();
        assertThat(options.getProperties()).containsEntry("application_name", "svarbrev");
        assertThat(SURVEYS.netClientOptions().isTcpNoDelay()).isTrue();
    }

    @Test
    void aVerifiedServerIsCheckedAgainstTheTrustStoreOfTheJvmByBothDrivers() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://anne:hemmelig@db/surveys?sslmode=verify-full");
        assertThat(address.connectOptions().getSslOptions().getTrustOptions()).isNotNull();
        assertThat(address.connectOptions().getSslOptions().isTrustAll()).isFalse();
        assertThat(address.connectOptions().getSslOptions().getHostnameVerificationAlgorithm())
                .isEqualTo("HTTPS");
        assertThat(address.jdbcUrl())
                .contains("sslmode=verify-full")
                .contains("sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
    }

    @Test
    void thePasswordIsNotPartOfTheText() {
        assertThat(SURVEYS).hasToString("postgresql://anne@db.example.no:6543/surveys?sslmode=require");
        assertThat(SURVEYS.jdbcUrl()).doesNotContain("hemmelig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hemmelig",
                "mysql://anne:hemmelig@db/surveys",
                "postgresql://anne:hemmelig@x@db/surveys",
                "postgresql://anne:hemme/lig@db/surveys",
                "postgresql://anne:hemmelig%zz@db/surveys",
                "postgresql://anne:hemmelig@db:0/surveys",
                "postgresql://anne:hemmelig@db:99999/surveys",
                "postgresql://anne:hemmelig@db1,db2/surveys",
                "postgresql://anne:hemmelig@db/surveys?sslmode=hemmelig",
                "postgresql://anne:hemmelig@db/surveys?sslrootcert=hemmelig",
                "postgresql://anne:hemmelig@db/surveys?pass=hemmelig",
                "postgresql://:hemmelig@db/surveys",
                "postgresql://db/surveys",
            })
    void whatIsNotUnderstoodIsRefusedWithoutRepeatingThePassword(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseAddress.parse(url))
                .withMessageMatching("(The|A) .*database.*\\.")
                .satisfies(failure -> assertThat(failure).hasNoCause())
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("hemme"));
    }
}
