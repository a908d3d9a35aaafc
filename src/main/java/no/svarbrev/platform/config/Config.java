package no.svarbrev.platform.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import no.svarbrev.platform.ServerLimits;

/**
 * The settings of one server process, checked. Flags win over environment variables, which win over the defaults in
 * {@link Setting}. All faults are reported together.
 */
public record Config(
        int port,
        String host,
        URI baseUrl,
        boolean named,
        Path data,
        Optional<DatabaseAddress> database,
        DatabaseLimits databaseLimits,
        Path questionnaires,
        Optional<URI> smtp,
        String mailFrom,
        String mailReplyTo,
        Optional<String> adminPassword,
        Optional<String> apiToken,
        Optional<String> secret,
        Duration patience,
        int proxies,
        boolean demo) {

    /** The settings are wrong; each fault names the setting and what to write instead. */
    public static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> faults;

        Faulty(List<String> faults) {
            super(String.join("\n", faults));
            this.faults = List.copyOf(faults);
        }

        public List<String> faults() {
            return faults;
        }
    }

    public static Config read(Map<Setting, String> flags, Map<String, String> environment) {
        return read(flags, environment, Map.of());
    }

    /** @param checks of other rooms: each throws {@link IllegalArgumentException} on a value it cannot use */
    public static Config read(
            Map<Setting, String> flags, Map<String, String> environment, Map<Setting, Consumer<String>> checks) {
        return new Reading(flags, environment, checks).config();
    }

    /**
     * @param named whether the address people use was set, so that no other name of the server is known
     * @param proxies how many proxies stand in front, each of which adds to X-Forwarded-For from whom it has the request
     */
    public Config {}

    /** Links to people start here: the base URL without a slash at the end. */
    public String link(String path) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    public boolean https() {
        return "https".equals(baseUrl.getScheme());
    }

    private static final class Reading {
        private final Map<Setting, String> flags;
        private final Map<String, String> environment;
        private final Map<Setting, Consumer<String>> checks;
        private final List<String> faults = new ArrayList<>();

        Reading(Map<Setting, String> flags, Map<String, String> environment, Map<Setting, Consumer<String>> checks) {
            this.flags = flags;
            this.environment = environment;
            this.checks = checks;
        }

        Config config() {
            int port = required(Setting.PORT, "a port number from 0 to 65535", Reading::port, 0);
            String from = required(Setting.MAIL_FROM, "«Name <address@host>» on one line", Reading::oneLine, "");
            Config config = new Config(
                    port,
                    required(Setting.HOST, "an address such as 127.0.0.1", Reading::oneLine, ""),
                    optional(Setting.BASE_URL, "an http or https address without ? and #", Reading::web)
                            .orElseGet(() -> URI.create("http://localhost:" + port)),
                    given(Setting.BASE_URL).isPresent(),
                    required(Setting.DATA, "a folder", Path::of, Path.of("")),
                    optional(Setting.DATABASE_URL, "postgresql://user:password@host:port/name", DatabaseAddress::parse),
                    databaseLimits(),
                    questionnaires(),
                    optional(
                            Setting.SMTP_URL,
                            "smtp://user:password@host:port?starttls=required or smtps://…",
                            Reading::smtp),
                    from,
                    optional(Setting.MAIL_REPLY_TO, "«Name <address@host>» on one line", Reading::oneLine)
                            .orElse(from),
                    optional(
                            Setting.ADMIN_PASSWORD,
                            "at least 12 characters",
                            value -> atLeast(ServerLimits.SECRET_AT_LEAST, value)),
                    optional(
                            Setting.API_TOKEN,
                            "at least 12 characters",
                            value -> atLeast(ServerLimits.SECRET_AT_LEAST, value)),
                    optional(Setting.SECRET, "at least 32 characters", value -> atLeast(32, value)),
                    required(Setting.PATIENCE, "from 1 to 600 seconds", Reading::seconds, Duration.ZERO),
                    required(Setting.PROXY, "a number of proxies from 0 to 10, or true for 1", Reading::proxies, 0),
                    required(Setting.DEMO, "true or false", Reading::flag, false));
            if (!faults.isEmpty()) {
                throw new Faulty(faults);
            }
            return config;
        }

        private DatabaseLimits databaseLimits() {
            return new DatabaseLimits(
                    limit(Setting.DATABASE_STATEMENT),
                    limit(Setting.DATABASE_LONG_STATEMENT),
                    limit(Setting.DATABASE_LOCK),
                    limit(Setting.DATABASE_IDLE),
                    limit(Setting.DATABASE_ACQUIRE),
                    required(Setting.DATABASE_QUEUE, "a number from 1 to 100000", value -> number(100_000, value), 0),
                    limit(Setting.DATABASE_CONNECT),
                    limit(Setting.DATABASE_LIFETIME),
                    limit(Setting.DATABASE_MIGRATION),
                    limit(Setting.DATABASE_START));
        }

        private Duration limit(Setting setting) {
            return required(
                    setting,
                    "from 1 to 86400 seconds",
                    value -> Duration.ofSeconds(number(86_400, value)),
                    Duration.ZERO);
        }

        private Optional<String> given(Setting setting) {
            return Optional.ofNullable(flags.get(setting))
                    .or(() -> Optional.ofNullable(environment.get(setting.env())))
                    .filter(value -> !value.isBlank())
                    .or(setting::fallback);
        }

        /** For a setting with a default. A wrong value is a fault; the stand-in returned then is never used. */
        private <T> T required(Setting setting, String expected, Function<String, T> parse, T standIn) {
            return optional(setting, expected, parse).orElse(standIn);
        }

        private <T> Optional<T> optional(Setting setting, String expected, Function<String, T> parse) {
            try {
                Optional<String> given = given(setting);
                given.ifPresent(checks.getOrDefault(setting, unchecked -> {}));
                return given.map(parse);
            } catch (IllegalArgumentException wrong) {
                fault(setting, expected);
                return Optional.empty();
            }
        }

        private void fault(Setting setting, String expected) {
            faults.add(setting.env() + " (" + setting.flag() + "): must be " + expected + ".");
        }

        private static int port(String value) {
            int port = Integer.parseInt(value.strip());
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException();
            }
            return port;
        }

        private static Duration seconds(String value) {
            return Duration.ofSeconds(number(600, value));
        }

        private static int number(int most, String value) {
            int number = Integer.parseInt(value.strip());
            if (number < 1 || number > most) {
                throw new IllegalArgumentException();
            }
            return number;
        }

        private static int proxies(String value) {
            return switch (value.strip()) {
                case "false" -> 0;
                case "true" -> 1;
                default -> between(0, 10, Integer.parseInt(value.strip()));
            };
        }

        private static int between(int least, int most, int number) {
            if (number < least || number > most) {
                throw new IllegalArgumentException();
            }
            return number;
        }

        private static boolean flag(String value) {
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException();
            };
        }

        private static String oneLine(String value) {
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException();
            }
            return value.strip();
        }

        private static String atLeast(int characters, String value) {
            if (value.length() < characters) {
                throw new IllegalArgumentException();
            }
            return value;
        }

        /** One that was named must be there; the usual one may come later, or never. */
        private Path questionnaires() {
            Path usual = Path.of(Setting.QUESTIONNAIRES.fallback().orElseThrow());
            return optional(Setting.QUESTIONNAIRES, "a folder that exists", Path::of)
                    .filter(folder -> folder.equals(usual) || isThere(folder))
                    .orElse(usual);
        }

        private boolean isThere(Path folder) {
            if (!Files.isDirectory(folder)) {
                fault(Setting.QUESTIONNAIRES, "a folder that exists");
            }
            return Files.isDirectory(folder);
        }

        private static URI web(String value) {
            URI uri = withScheme(value, List.of("http", "https"));
            if (uri.getQuery() != null || uri.getFragment() != null) {
                throw new IllegalArgumentException();
            }
            return uri;
        }

        private static URI smtp(String value) {
            return withScheme(value, List.of("smtp", "smtps"));
        }

        private static URI withScheme(String value, List<String> schemes) {
            URI uri = URI.create(value.strip());
            if (uri.getHost() == null || !schemes.contains(uri.getScheme())) {
                throw new IllegalArgumentException();
            }
            return uri;
        }
    }
}
