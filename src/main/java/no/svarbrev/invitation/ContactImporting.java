package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.platform.Database;
import no.svarbrev.study.ContactFile;
import no.svarbrev.study.ContactLine;
import no.svarbrev.study.Contacts;
import no.svarbrev.study.RefusedLine;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Survey;

/** Takes a file of contacts into a survey: all its good lines in one transaction, each with its personal link. */
public final class ContactImporting {
    private final Database database;
    private final PersonalLinks links;

    public ContactImporting(Database database, PersonalLinks links) {
        this.database = database;
        this.links = links;
    }

    /** What became of the lines. */
    public record Report(int accepted, List<RefusedLine> refused) {}

    /** Fails when there is no such survey to import to. */
    public Future<Survey> survey(UUID id) {
        return Studies.survey(database.client(), id);
    }

    public Future<Report> importFile(UUID survey, byte[] file) {
        ContactFile contacts = ContactFile.read(file);
        return database.inTransaction(
                tx -> Studies.survey(tx, survey).compose(found -> new Importing(tx, found, contacts).run()));
    }

    /** One import in its transaction. */
    private final class Importing {
        private final SqlClient tx;
        private final Survey survey;
        private final ContactFile file;

        Importing(SqlClient tx, Survey survey, ContactFile file) {
            this.tx = tx;
            this.survey = survey;
            this.file = file;
        }

        Future<Report> run() {
            return Studies.lockSurvey(tx, survey.id())
                    .compose(locked -> Invitations.alreadyInvited(tx, survey.id(), file.accepted()))
                    .compose(invited -> refuse(invited, file.accepted(), file.refused()));
        }

        private Future<Report> refuse(List<RefusedLine> invited, List<ContactLine> lines, List<RefusedLine> refused) {
            List<ContactLine> left = without(invited, lines);
            return Contacts.idsOfOthers(tx, survey.studyId(), left)
                    .compose(others -> store(without(others, left), together(List.of(refused, invited, others))));
        }

        private Future<Report> store(List<ContactLine> lines, List<RefusedLine> refused) {
            return Contacts.put(tx, survey.studyId(), lines)
                    .compose(contacts -> Invitations.add(tx, links, survey.id(), contacts))
                    .map(new Report(lines.size(), refused));
        }
    }

    private static List<ContactLine> without(List<RefusedLine> refused, List<ContactLine> lines) {
        Set<Long> numbers = refused.stream().map(RefusedLine::line).collect(Collectors.toSet());
        return lines.stream().filter(line -> !numbers.contains(line.line())).toList();
    }

    private static List<RefusedLine> together(List<List<RefusedLine>> refused) {
        return refused.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(RefusedLine::line))
                .toList();
    }
}
