package no.svarbrev;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.mail.MailSettings;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;

/** What may go over a network unencrypted with these settings: secrets, links and answers. Said at each start. */
final class InTheClear {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "::1", "[::1]");

    private InTheClear() {}

    /** In words for the one who runs the server; none when all is encrypted or stays on this machine. */
    static List<String> warnings(Config config) {
        return Stream.of(pages(config), config.database().flatMap(InTheClear::database), mail(config))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> pages(Config config) {
        boolean calledHere = isThisMachine(config.baseUrl().getHost());
        return config.https() || calledHere && isThisMachine(config.host())
                ? Optional.empty()
                : Optional.of("Personal links, passwords, API tokens and session cookies go unencrypted to "
                        + (calledHere ? config.host() : config.baseUrl())
                        + ": put a proxy with https in front, and set SVARBREV_BASE_URL (--base-url) to"
                        + " its https address.");
    }

    private static Optional<String> database(DatabaseAddress address) {
        return address.isEncryptedOrSaidNotToBe() || isThisMachine(address.host())
                ? Optional.empty()
                : Optional.of("Answers, and what logs in to the database, may go unencrypted to " + address.host()
                        + ": say ?sslmode=verify-full in SVARBREV_DATABASE_URL (--database-url), or ?sslmode=disable"
                        + " where the network between is private.");
    }

    private static Optional<String> mail(Config config) {
        return config.smtp().filter(smtp -> !isThisMachine(smtp.getHost())).flatMap(MailSettings::warning);
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host) || host.matches("127(\\.\\d{1,3}){3}");
    }
}
