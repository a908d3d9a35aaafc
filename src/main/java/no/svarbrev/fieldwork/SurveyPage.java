package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.auth.Actor;
import no.svarbrev.invitation.OpenLinks;
import no.svarbrev.library.Library;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Study;
import no.svarbrev.study.Survey;

/** The page of a survey: its rates, what was sent, the data files, and its invitations. */
public final class SurveyPage {
    private final Database database;
    private final Library library;
    private final Fieldwork fieldwork;
    private final Clock clock;
    private final PageTemplate page;

    public SurveyPage(Database database, Library library, Fieldwork fieldwork, Clock clock, Pages pages) {
        this.database = database;
        this.library = library;
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.page = pages.template("fieldwork/survey");
    }

    /** A background variable to divide by. */
    record Variable(String name, boolean chosen) {}

    /** Something to be done, as the page says it. */
    record TaskLine(long id, UUID invitation, String who, String said, String since) {
        static TaskLine of(Tasks.Task task) {
            String who = Stream.of(task.name(), task.unit(), task.email())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            return new TaskLine(task.id(), task.invitation(), who, task.said(), OsloTime.text(task.since(), "nb"));
        }
    }

    /** How many messages are in a state. */
    record StateCount(String state, int messages, String waitsFor) {}

    /**
     * Which version the survey uses.
     *
     * @param newer the newest that it can go over to; empty when it uses that
     * @param before the versions that responses have besides, with what becomes of those who had begun
     * @param moved how many went over just now; empty when none were asked to
     */
    record VersionView(String questionnaire, int number, String newer, List<VersionCount> before, String moved) {}

    record SurveyView(
            Actor actor,
            UUID id,
            UUID studyId,
            String title,
            String studyTitle,
            boolean synthetic,
            VersionView version,
            String state,
            String sent,
            RatesView rates,
            List<Variable> variables,
            String by,
            List<RatesView> groups,
            List<StateCount> messages,
            List<TaskLine> tasks,
            List<Tasks.Covered> covered,
            List<OpenLinks.OpenLink> open,
            List<Overview.Line> invitations,
            int total,
            String search) {}

    /** What the page is made from. */
    private record Gathered(
            Study study,
            Survey survey,
            Overview overview,
            List<String> variables,
            List<FieldworkQueries.MessageCount> messages,
            int newest,
            List<VersionCount> versions,
            List<Tasks.Task> tasks,
            List<Tasks.Covered> covered,
            Optional<OpenLinks.OpenLink> open) {}

    Future<Buffer> show(RoutingContext ctx, UUID id) {
        String by = Optional.ofNullable(ctx.request().getParam("by")).orElse("");
        return Studies.survey(database.client(), id)
                .compose(found -> gather(found, by, search(ctx)))
                .compose(gathered -> page.show(ctx, 200, view(ctx, gathered, by)));
    }

    private Future<Gathered> gather(Survey found, String by, String search) {
        Future<Study> its = Studies.study(database.client(), found.studyId());
        Future<Overview> overview = fieldwork.overview(found.id(), by, search);
        Future<List<String>> variables = FieldworkQueries.backgroundNames(database.client(), found.id());
        Future<List<FieldworkQueries.MessageCount>> messages =
                FieldworkQueries.messageCounts(database.client(), found.id());
        Future<Integer> newest = library.newest(found.questionnaire());
        Future<List<VersionCount>> versions = FieldworkQueries.versions(database.client(), found.id());
        Future<List<Tasks.Task>> tasks = Tasks.ofSurvey(database.client(), found.id());
        Future<List<Tasks.Covered>> covered = Tasks.covered(database.client(), found.id());
        Future<Optional<OpenLinks.OpenLink>> open = OpenLinks.of(database.client(), found.id());
        return Future.all(List.of(its, overview, variables, messages, newest, versions, tasks, covered, open))
                .map(all -> new Gathered(
                        its.result(),
                        found,
                        overview.result(),
                        variables.result(),
                        messages.result(),
                        newest.result(),
                        versions.result(),
                        tasks.result(),
                        covered.result(),
                        open.result()));
    }

    private SurveyView view(RoutingContext ctx, Gathered gathered, String by) {
        Survey found = gathered.survey();
        Overview overview = gathered.overview();
        return new SurveyView(
                Actor.of(ctx),
                found.id(),
                found.studyId(),
                found.title(),
                gathered.study().title(),
                gathered.study().synthetic(),
                version(ctx, gathered),
                FieldPeriod.text(found, clock.instant()),
                count(ctx, "sent"),
                RatesView.of(found.title(), overview.rates()),
                gathered.variables().stream()
                        .map(name -> new Variable(name, name.equals(by)))
                        .toList(),
                by,
                groups(overview),
                gathered.messages().stream()
                        .map(count ->
                                new StateCount(MessageWords.of(count.state()), count.messages(), count.waitsFor()))
                        .toList(),
                gathered.tasks().stream().map(TaskLine::of).toList(),
                gathered.covered(),
                gathered.open().stream().toList(),
                overview.lines(),
                overview.total(),
                search(ctx));
    }

    private static VersionView version(RoutingContext ctx, Gathered gathered) {
        Survey found = gathered.survey();
        return new VersionView(
                found.questionnaire(),
                found.version(),
                gathered.newest() > found.version() ? String.valueOf(gathered.newest()) : "",
                gathered.versions().stream()
                        .filter(count -> count.version() != found.version())
                        .toList(),
                count(ctx, "moved"));
    }

    private static String count(RoutingContext ctx, String parameter) {
        return PathId.count(ctx.request().getParam(parameter))
                .map(String::valueOf)
                .orElse("");
    }

    private static String search(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getParam("q")).orElse("");
    }

    private static List<RatesView> groups(Overview overview) {
        return overview.groups().entrySet().stream()
                .map(group ->
                        RatesView.of(group.getKey().isEmpty() ? "(uten verdi)" : group.getKey(), group.getValue()))
                .toList();
    }
}
