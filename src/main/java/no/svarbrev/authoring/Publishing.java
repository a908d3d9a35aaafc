package no.svarbrev.authoring;

import io.vertx.core.Future;
import java.util.List;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.library.Library;
import no.svarbrev.library.RecordedVersion;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.Questionnaire;

/** Publishes a version by hand: what its author looked over, and nothing else. */
public final class Publishing {
    private static final Problem SET_ASIDE =
            Problem.conflict("set_aside", "Filen til denne versjonen har feil som må rettes før den kan publiseres.");

    private static final Problem GONE = Problem.conflict(
            "withdrawn", "Filen til denne versjonen er ikke i mappen lenger, så den kan ikke publiseres.");

    private static final Problem CHANGED = Problem.conflict(
            "changed_meanwhile",
            "Filen til denne versjonen er endret etter at du åpnet siden. Ingenting er publisert. Gå tilbake, last siden på"
                    + " nytt og se over versjonen slik den er nå.");

    private final Journal journal;
    private final Library library;

    public Publishing(Journal journal, Library library) {
        this.journal = journal;
        this.library = library;
    }

    /**
     * What is recorded was checked when it was read; from now on it never changes. Nothing is written into the folder.
     *
     * @param stamp of the text as it was looked over
     */
    Future<Questionnaire> publish(Questionnaire found, String stamp, String by) {
        return library.recorded().map(all -> offered(found, all)).compose(offered -> write(offered, stamp, by));
    }

    private Future<Questionnaire> write(Questionnaire found, String stamp, String by) {
        return journal.write(
                tx -> library.publishAsSeen(tx, found.code(), found.version(), stamp)
                        .map(published -> asSeen(found, published)),
                published ->
                        new Deed(by, "questionnaire_published", Subject.questionnaire(found.code(), found.version())));
    }

    /** What is recorded is older than the file that its author sees, or its author has taken the file away. */
    private Questionnaire offered(Questionnaire found, List<RecordedVersion> all) {
        boolean offered = all.stream()
                .filter(version -> version.isOf(found.code(), found.version()))
                .anyMatch(library::isOffered);
        if (!offered) {
            throw library.isSetAside(found.code(), found.version()) ? SET_ASIDE : GONE;
        }
        return found;
    }

    private static Questionnaire asSeen(Questionnaire found, boolean published) {
        if (!published) {
            throw CHANGED;
        }
        return found;
    }
}
