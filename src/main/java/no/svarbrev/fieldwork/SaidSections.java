package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.Asked;
import no.svarbrev.study.Section;
import no.svarbrev.study.SurveySections;

/** On the page of a survey: what respondents said that something must be done about, and for whom else they answer. */
public final class SaidSections implements SurveySections {
    private final Database database;
    private final PageTemplate tasks;
    private final PageTemplate covered;

    public SaidSections(Database database, Pages pages) {
        this.database = database;
        this.tasks = pages.template("fieldwork/tasks");
        this.covered = pages.template("fieldwork/covered");
    }

    /** Something to be done, as the page says it. */
    record TaskLine(long id, UUID invitation, String who, String said, String since) {
        static TaskLine of(Tasks.Task task) {
            String who = Stream.of(task.name(), task.unit(), task.email())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            return new TaskLine(task.id(), task.invitation(), who, task.said(), OsloTime.text(task.since(), "nb"));
        }
    }

    /** @param more whether there are more than the page shows */
    record TasksView(String csrf, List<TaskLine> tasks, boolean more) {}

    /** @param more whether there are more than the page shows */
    record CoveredView(List<Tasks.Covered> covered, boolean more) {}

    @Override
    public Future<List<Section>> of(Asked asked) {
        Future<List<Tasks.Task>> toDo =
                Tasks.ofSurvey(database.client(), asked.survey().id());
        Future<List<Tasks.Covered>> units =
                Tasks.covered(database.client(), asked.survey().id());
        return Future.all(toDo, units)
                .map(all -> Stream.concat(
                                toDo.result().isEmpty() ? Stream.empty() : Stream.of(tasks(asked, toDo.result())),
                                units.result().isEmpty() ? Stream.empty() : Stream.of(covered(units.result())))
                        .toList());
    }

    private Section tasks(Asked asked, List<Tasks.Task> toDo) {
        TasksView view = new TasksView(
                asked.actor().csrf(),
                toDo.stream().limit(Tasks.SHOWN).map(TaskLine::of).toList(),
                toDo.size() > Tasks.SHOWN);
        return Section.demanding(Right.CONTACTS, Section.Place.NOTICES, tasks, view);
    }

    private Section covered(List<Tasks.Covered> units) {
        return Section.demanding(
                Right.CONTACTS,
                Section.Place.RATES,
                covered,
                new CoveredView(units.stream().limit(Tasks.SHOWN).toList(), units.size() > Tasks.SHOWN));
    }
}
