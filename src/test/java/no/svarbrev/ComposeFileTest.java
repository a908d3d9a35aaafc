package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import no.svarbrev.platform.config.Setting;
import org.junit.jupiter.api.Test;

/** The compose file cannot be run everywhere; what must hold in it can be read. */
class ComposeFileTest {
    private final JsonNode file = read();
    private final JsonNode services = file.path("services");

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("docker-compose.yml").toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void everyServiceRunsAsAnOrdinaryUserWithAHealthCheck() {
        assertThat(services).hasSize(3).allSatisfy(service -> {
            assertThat(service.path("user").asText())
                    .isNotEmpty()
                    .isNotEqualTo("root")
                    .doesNotStartWith("0");
            assertThat(service.path("healthcheck").path("test").isEmpty()).isFalse();
        });
    }

    @Test
    void onlyTheServersPortIsPublished() {
        services.properties()
                .forEach(service -> assertThat(service.getValue().has("ports"))
                        .as(service.getKey())
                        .isEqualTo("svarbrev".equals(service.getKey())));
        assertThat(services.path("svarbrev").path("ports")).hasSize(1);
    }

    @Test
    void everySettingOfTheServerExists() {
        services.path("svarbrev")
                .path("environment")
                .fieldNames()
                .forEachRemaining(
                        name -> assertThat(Arrays.stream(Setting.values()).map(Setting::env))
                                .contains(name));
    }

    /** Fault B16: the one who logs in owns the database; the superuser is another, who cannot log in from outside. */
    @Test
    void theServerIsNoSuperuserOfTheDatabase() {
        String url = services.at("/svarbrev/environment/SVARBREV_DATABASE_URL").asText();
        assertThat(url).startsWith("postgresql://svarbrev:").endsWith("?sslmode=disable");
        assertThat(services.at("/database/environment/POSTGRES_USER").asText()).isEqualTo("postgres");
        assertThat(services.at("/database/configs/0/source").asText()).isEqualTo("owner");
        assertThat(file.at("/configs/owner/content").asText())
                .contains("CREATE ROLE svarbrev LOGIN", "OWNER svarbrev", "ALTER ROLE postgres PASSWORD NULL")
                .doesNotContain("SUPERUSER");
    }

    @Test
    void theDatabaseIsPostgres18AndNoPasswordStandsInTheFile() {
        assertThat(services.path("database").path("image").asText()).isEqualTo("postgres:18");
        assertThat(services.toString())
                .contains("${POSTGRES_PASSWORD:?")
                .doesNotContainPattern("PASSWORD\":\"[A-Za-z0-9]");
    }
}
