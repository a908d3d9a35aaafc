package no.svarbrev.demo;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.svarbrev.answering.AnswerEntering;
import no.svarbrev.dispatch.DispatchKind;
import no.svarbrev.dispatch.Dispatching;
import no.svarbrev.dispatch.LetterText;
import no.svarbrev.invitation.ContactImporting;
import no.svarbrev.invitation.InvitedContacts;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.invitation.OutcomeSetting;
import no.svarbrev.invitation.SaidOutcome;
import no.svarbrev.library.Library;
import no.svarbrev.mail.Courier;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.database.Database;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.study.Studies;
import no.svarbrev.study.StudyMaking;
import no.svarbrev.study.Survey;

/**
 * Puts the synthetic study in through the same acts as real ones: contacts from a file, invitations by the outbox, every
 * answer page by page. It is listed when it is complete, and does nothing when there are studies already.
 */
public final class DemoStudy {
    private static final String TITLE = "Samarbeid NAV–kommune om introduksjonsprogram 2017";
    private static final String BY = "demo";

    /** As many respondents at a time as the database answers best. */
    private static final int LANES = 12;

    /** The acts that make a study what it is. */
    public record Acts(
            Blocking blocking,
            StudyMaking making,
            ContactImporting importing,
            Dispatching dispatching,
            Courier courier,
            InvitedContacts invited,
            OutcomeSetting outcomes,
            AnswerEntering entering) {}

    private final Database database;
    private final Library library;
    private final Acts acts;

    public DemoStudy(Database database, Library library, Acts acts) {
        this.database = database;
        this.library = library;
        this.acts = acts;
    }

    public Future<Void> fill(Consumer<String> progress) {
        return Studies.count(database.client()).compose(studies -> studies > 0 ? skip(progress) : make(progress));
    }

    private static Future<Void> skip(Consumer<String> progress) {
        progress.accept("There are studies already: the demonstration study is not made.");
        return Future.succeededFuture();
    }

    private Future<Void> make(Consumer<String> progress) {
        progress.accept("Making the synthetic study «" + TITLE + "» …");
        return Studies.add(database.client(), TITLE, true, true)
                .compose(study -> sample(study, "NAV-ledere", "nav-leder", SyntheticStudy::navLeaders)
                        .map(link -> say(progress, "NAV-ledere: 360 invited. Be one of them: " + link))
                        .compose(done -> sample(study, "Intro-ledere", "intro-leder", SyntheticStudy::introLeaders))
                        .map(link -> say(progress, "Intro-ledere: 441 invited. Be one of them: " + link))
                        .compose(done -> Studies.ready(database.client(), study)))
                .map(done -> say(progress, "The synthetic study is complete."));
    }

    private static Void say(Consumer<String> progress, String line) {
        progress.accept(line);
        return null;
    }

    /** Gives the personal link of one who has not answered, for a newcomer to try. */
    private Future<String> sample(UUID study, String title, String code, Callable<List<SyntheticContact>> contacts) {
        // To invent them takes seconds.
        return acts.blocking().run(contacts).compose(invented -> sample(study, title, code, invented));
    }

    private Future<String> sample(UUID study, String title, String code, List<SyntheticContact> contacts) {
        byte[] file = SyntheticStudy.contactsCsv(contacts).getBytes(StandardCharsets.UTF_8);
        return acts.making()
                .addSurvey(
                        new StudyMaking.Wanted(
                                study, title, code, Optional.empty(), Optional.empty(), Optional.empty()),
                        BY)
                .compose(survey ->
                        acts.importing().importFile(survey.id(), file, BY).map(survey))
                .compose(this::invite)
                .compose(this::waitForMail)
                .compose(survey -> live(survey, contacts));
    }

    private Future<Survey> invite(Survey survey) {
        LetterText text = LetterText.standard(DispatchKind.INVITATION);
        return acts.dispatching()
                .send(survey.id(), DispatchKind.INVITATION, text, BY)
                .map(survey);
    }

    /** Nobody answers or says no before the invitation has come. */
    private Future<Survey> waitForMail(Survey survey) {
        return acts.courier().run().map(survey);
    }

    private Future<String> live(Survey survey, List<SyntheticContact> contacts) {
        return library.find(survey.questionnaire(), survey.version())
                .map(Optional::orElseThrow)
                .compose(questionnaire -> live(survey, contacts, questionnaire));
    }

    private Future<String> live(Survey survey, List<SyntheticContact> contacts, Questionnaire questionnaire) {
        return acts.invited()
                .byContactId(survey.id())
                .map(invitations -> new Sample(questionnaire, contacts, invitations))
                .compose(sample -> sample.live().map(done -> sample.linkOfOneWhoIsSilent()));
    }

    /** One sample in the field: each contact meets its fate. */
    private final class Sample {
        private final Questionnaire questionnaire;
        private final List<SyntheticContact> contacts;
        private final Map<String, UUID> invitations;

        Sample(Questionnaire questionnaire, List<SyntheticContact> contacts, Map<String, UUID> invitations) {
            this.questionnaire = questionnaire;
            this.contacts = contacts;
            this.invitations = invitations;
        }

        Future<Void> live() {
            return Future.all(IntStream.range(0, LANES).mapToObj(this::lane).toList())
                    .mapEmpty();
        }

        private Future<Void> lane(int index) {
            return index >= contacts.size()
                    ? Future.succeededFuture()
                    : meet(index).compose(met -> lane(index + LANES));
        }

        String linkOfOneWhoIsSilent() {
            int silent = IntStream.range(0, contacts.size())
                    .filter(index -> contacts.get(index).fate() instanceof Fate.Silent)
                    .findFirst()
                    .orElseThrow();
            return acts.invited().link(invitations.get(SyntheticStudy.idOf(contacts.get(silent), silent)));
        }

        private Future<Void> meet(int index) {
            SyntheticContact contact = contacts.get(index);
            UUID invitation = invitations.get(SyntheticStudy.idOf(contact, index));
            if (contact.fate() instanceof Fate.Answers answers) {
                return acts.entering().enter(acts.invited().answer(invitation), questionnaire, answers.answers());
            }
            if (contact.fate() instanceof Fate.NotInTargetGroup outside) {
                return acts.outcomes()
                        .set(invitation, new SaidOutcome(Outcome.NOT_IN_TARGET_GROUP, outside.reason()), BY)
                        .mapEmpty();
            }
            return Future.succeededFuture();
        }
    }
}
