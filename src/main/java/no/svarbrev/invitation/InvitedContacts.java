package no.svarbrev.invitation;

import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.database.Database;

/** Finds the invitations of the contacts in a list by the ids in that list, and their links. */
public final class InvitedContacts {
    private final Database database;
    private final PersonalLinks links;
    private final Config config;

    public InvitedContacts(Database database, PersonalLinks links, Config config) {
        this.database = database;
        this.links = links;
        this.config = config;
    }

    /** The invitations of the survey by the column {@code id} of the contact file. */
    public Future<Map<String, UUID>> byContactId(UUID survey) {
        return Invitations.byContactId(database.client(), survey);
    }

    /** The whole personal link. */
    public String link(UUID invitation) {
        return config.link(answer(invitation).path());
    }

    public Link answer(UUID invitation) {
        return links.answer(invitation);
    }
}
