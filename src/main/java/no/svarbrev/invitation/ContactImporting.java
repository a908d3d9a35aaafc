package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.contact.ContactFile;
import no.svarbrev.contact.ContactLine;
import no.svarbrev.contact.Contacts;
import no.svarbrev.contact.RefusedLine;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.database.Database;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Survey;

/** Takes a file of contacts into a survey: all its good lines in one transaction, each with its personal link. */
public final class ContactImporting {
    /** Lines; a hundred thousand at once would keep an event loop for seconds. */
    private static final int AT_A_TIME = 1_000;

    private final Database database;
    private final Journal journal;
    private final PersonalLinks links;
    private final Blocking blocking;

    public ContactImporting(Database database, Journal journal, PersonalLinks links, Blocking blocking) {
        this.blocking = blocking;
        this.database = database;
        this.journal = journal;
        this.links = links;
    }

    /** What became of the lines. */
    public record Report(int accepted, List<RefusedLine> refused) {}

    /** Fails when there is no such survey to import to. */
    public Future<Survey> survey(UUID id) {
        return Studies.survey(database.client(), id);
    }

    public Future<Report> importFile(UUID survey, byte[] file, String by) {
        return blocking.run(() -> ContactFile.read(file))
                .compose(contacts -> journal.write(
                        tx -> Studies.survey(tx, survey).compose(found -> new Importing(tx, found, contacts).run()),
                        report -> new Deed(by, "contacts_imported", Subject.survey(survey), summary(report))));
    }

    private static String summary(Report report) {
        return "accepted=" + report.accepted() + " refused=" + report.refused().size();
    }

    /** One import in its transaction. */
    private final class Importing {
        private final SqlClient tx;
        private final Survey survey;
        private final ContactFile file;
        private final List<RefusedLine> refused;
        private int accepted;

        Importing(SqlClient tx, Survey survey, ContactFile file) {
            this.tx = tx;
            this.survey = survey;
            this.file = file;
            this.refused = new ArrayList<>(file.refused());
        }

        Future<Report> run() {
            return Studies.lockSurvey(tx, survey.id())
                    .compose(locked -> takeFrom(0))
                    .map(all -> new Report(accepted, inOrder(refused)));
        }

        /** The rest of the lines, so many at a time that nobody else waits for long. */
        private Future<Void> takeFrom(int first) {
            List<ContactLine> lines = file.accepted();
            if (first >= lines.size()) {
                return Future.succeededFuture();
            }
            int end = Math.min(lines.size(), first + AT_A_TIME);
            return take(lines.subList(first, end)).compose(taken -> takeFrom(end));
        }

        private Future<Void> take(List<ContactLine> lines) {
            return Invitations.alreadyInvited(tx, survey.id(), lines).compose(invited -> take(invited, lines));
        }

        private Future<Void> take(List<RefusedLine> invited, List<ContactLine> lines) {
            refused.addAll(invited);
            List<ContactLine> left = without(invited, lines);
            return Contacts.idsOfOthers(tx, survey.studyId(), left).compose(others -> store(others, left));
        }

        private Future<Void> store(List<RefusedLine> others, List<ContactLine> lines) {
            refused.addAll(others);
            List<ContactLine> left = without(others, lines);
            accepted += left.size();
            return Contacts.put(tx, survey.studyId(), left)
                    .compose(contacts -> Invitations.add(tx, links, survey.id(), contacts)
                            .compose(added -> Invitations.noteBackground(tx, contacts)));
        }
    }

    private static List<ContactLine> without(List<RefusedLine> refused, List<ContactLine> lines) {
        Set<Long> numbers = refused.stream().map(RefusedLine::line).collect(Collectors.toSet());
        return lines.stream().filter(line -> !numbers.contains(line.line())).toList();
    }

    private static List<RefusedLine> inOrder(List<RefusedLine> refused) {
        return refused.stream()
                .sorted(Comparator.comparingLong(RefusedLine::line))
                .toList();
    }
}
