package no.svarbrev.dispatch;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.mail.Letter;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;

/** The letters that never left the house, composed anew. */
public final class MailboxReading {
    private final Database database;
    private final DispatchLetters letters;
    private final boolean everything;

    /** @param noMailServer whether all letters are here, not only those to made-up people */
    public MailboxReading(Database database, DispatchLetters letters, boolean noMailServer) {
        this.database = database;
        this.letters = letters;
        this.everything = noMailServer;
    }

    boolean isEverything() {
        return everything;
    }

    /** @param account only those of studies that it may send from; empty: of all */
    Future<List<Dispatches.MailboxLine>> list(Optional<UUID> account, int offset) {
        return Dispatches.mailbox(database.client(), everything, account, offset);
    }

    String subject(Addressed letter) {
        return letters.subject(letter);
    }

    Future<Letter> one(UUID message) {
        return Dispatches.mailboxLetter(database.client(), everything, message)
                .compose(Problem.ifEmpty(Problem.notFound("unknown_message", "E-posten finnes ikke her.")))
                .map(letters::write);
    }
}
