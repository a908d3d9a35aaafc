package no.svarbrev.dispatch;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import no.svarbrev.invitation.Invitations;
import no.svarbrev.invitation.StopLink;
import no.svarbrev.platform.database.Database;

/** Stops the mail to a contact, at the word of whoever has the link for it. */
public final class MailStopping {
    private final Database database;
    private final Clock clock;

    public MailStopping(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty when the link leads nowhere. */
    Future<Optional<Invitations.Stopping>> found(StopLink link) {
        return Invitations.byStop(database.client(), link.hash());
    }

    /** Once or more often, it is the same. */
    Future<Boolean> stop(StopLink link) {
        return Invitations.stop(database.client(), link.hash(), clock.instant());
    }
}
