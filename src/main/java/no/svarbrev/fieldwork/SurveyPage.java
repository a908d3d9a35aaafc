package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.mail.MessageState;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Study;
import no.svarbrev.study.Survey;

/** The page of a survey: its rates, what was sent, the data files, and its invitations. */
public final class SurveyPage {
    private static final int INVITATIONS_SHOWN = 200;

    private final Database database;
    private final Fieldwork fieldwork;
    private final Clock clock;
    private final PageTemplate page;

    public SurveyPage(Database database, Fieldwork fieldwork, Clock clock, Pages pages) {
        this.database = database;
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.page = pages.template("fieldwork/survey");
    }

    /** An invitation in the survey's list. */
    record InvitationLine(
            UUID id, String name, String email, String unit, String status, String outcome, String reason) {
        static InvitationLine of(InvitationFacts facts) {
            Disposition disposition = facts.disposition();
            return new InvitationLine(
                    facts.id(),
                    facts.contact().name(),
                    facts.contact().email(),
                    facts.contact().unitName(),
                    disposition.word(),
                    disposition.code(),
                    facts.outcomeReason());
        }
    }

    /** A background variable to divide by. */
    record Variable(String name, boolean chosen) {}

    /** How many messages are in a state. */
    record StateCount(String state, int messages) {}

    record SurveyView(
            Actor actor,
            UUID id,
            UUID studyId,
            String title,
            String studyTitle,
            boolean synthetic,
            String questionnaire,
            String state,
            String sent,
            RatesView rates,
            List<Variable> variables,
            String by,
            List<RatesView> groups,
            List<StateCount> messages,
            List<InvitationLine> invitations,
            int total,
            String search) {}

    /** What the page is made from. */
    private record Gathered(
            Study study,
            Survey survey,
            List<InvitationFacts> invitations,
            List<String> variables,
            Map<MessageState, Integer> messages) {}

    Future<Buffer> show(RoutingContext ctx, UUID id) {
        String by = Optional.ofNullable(ctx.request().getParam("by")).orElse("");
        return Studies.survey(database.client(), id)
                .compose(this::gather)
                .compose(gathered -> page.show(ctx, 200, view(ctx, gathered, by)));
    }

    private Future<Gathered> gather(Survey found) {
        Future<Study> its = Studies.study(database.client(), found.studyId());
        Future<List<InvitationFacts>> invitations = fieldwork.invitations(found.id());
        Future<List<String>> variables = FieldworkQueries.backgroundNames(database.client(), found.id());
        Future<Map<MessageState, Integer>> messages = FieldworkQueries.messageStates(database.client(), found.id());
        return Future.all(its, invitations, variables, messages)
                .map(all ->
                        new Gathered(its.result(), found, invitations.result(), variables.result(), messages.result()));
    }

    private SurveyView view(RoutingContext ctx, Gathered gathered, String by) {
        Survey found = gathered.survey();
        String search = Optional.ofNullable(ctx.request().getParam("q")).orElse("");
        Rates all = gathered.invitations().stream().collect(Fieldwork.rating());
        return new SurveyView(
                Actor.of(ctx),
                found.id(),
                found.studyId(),
                found.title(),
                gathered.study().title(),
                gathered.study().synthetic(),
                found.questionnaire() + "/" + found.version(),
                FieldPeriod.text(found, clock.instant()),
                Optional.ofNullable(ctx.request().getParam("sent"))
                        .filter(count -> count.matches("[0-9]{1,9}"))
                        .orElse(""),
                RatesView.of(found.title(), all),
                gathered.variables().stream()
                        .map(name -> new Variable(name, name.equals(by)))
                        .toList(),
                by,
                by.isEmpty() ? List.of() : groups(gathered.invitations(), by),
                gathered.messages().entrySet().stream()
                        .map(count -> new StateCount(MessageWords.of(count.getKey()), count.getValue()))
                        .toList(),
                lines(gathered.invitations(), search),
                gathered.invitations().size(),
                search);
    }

    private static List<RatesView> groups(List<InvitationFacts> invitations, String by) {
        return invitations.stream().collect(Fieldwork.ratingBy(by)).entrySet().stream()
                .map(group ->
                        RatesView.of(group.getKey().isEmpty() ? "(uten verdi)" : group.getKey(), group.getValue()))
                .toList();
    }

    private static List<InvitationLine> lines(List<InvitationFacts> invitations, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return invitations.stream()
                .filter(facts -> (facts.contact().name() + " " + facts.contact().email() + " "
                                + facts.contact().unitName() + " "
                                + facts.disposition().word())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(INVITATIONS_SHOWN)
                .map(InvitationLine::of)
                .toList();
    }
}
