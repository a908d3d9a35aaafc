package no.svarbrev.dispatch;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import no.svarbrev.invitation.Invitations;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.platform.Database;

/** Stops the mail to a contact, at the word of whoever has the link for it. */
public final class MailStopping {
    private final Database database;
    private final Clock clock;

    public MailStopping(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty when the link leads nowhere. */
    Future<Optional<Invitations.Stopping>> found(String token) {
        return Invitations.byStop(database.client(), PersonalLinks.hash(token));
    }

    /** Once or more often, it is the same. */
    Future<Boolean> stop(String token) {
        return Invitations.stop(database.client(), PersonalLinks.hash(token), clock.instant());
    }
}
