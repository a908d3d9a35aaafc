package no.svarbrev.auth.account;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.mail.Letter;
import no.svarbrev.mail.Letters;
import no.svarbrev.mail.OutboxMessage;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** Writes the mail with the link that an account's owner chooses a password by, when it is sent and not before. */
public final class AccountLetters implements Letters {
    private static final String SUBJECT = "Velg passord til Svarbrev";

    private final Database database;
    private final PasswordLinks links;
    private final Clock clock;
    private final Config config;
    private final PageTemplate html;

    public AccountLetters(Database database, PasswordLinks links, Clock clock, Config config, Pages pages) {
        this.database = database;
        this.links = links;
        this.clock = clock;
        this.config = config;
        this.html = pages.template("auth/letter");
    }

    /** Empty for a link that is used, has lapsed or was taken back: it is not sent any more. */
    @Override
    public Future<Optional<Letter>> letter(OutboxMessage message) {
        UUID account = message.account().orElseThrow();
        return links.of(database.client(), account, OffsetDateTime.now(clock)).map(found -> found.map(this::write));
    }

    record View(String subject, String name, String link) {}

    private Letter write(PasswordLinks.Sent sent) {
        String link = config.link(PasswordLinks.path(sent.token()));
        String text = "Du har fått en konto i Svarbrev, med brukernavnet «" + sent.name() + "».\n\n"
                + "Velg et passord her. Lenken virker én gang, i sju dager:\n" + link + "\n\n"
                + "Venter du ikke noen konto, så se bort fra denne e-posten.\n";
        return new Letter(
                sent.email(),
                sent.name(),
                SUBJECT,
                text,
                html.text(new View(SUBJECT, sent.name(), link)),
                Optional.empty(),
                false);
    }
}
