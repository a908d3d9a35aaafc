package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.Asked;
import no.svarbrev.study.Section;
import no.svarbrev.study.SurveySections;

/** On the page of a survey: its rates, and its invitations. One walk over the invitations gives both. */
public final class RatesSections implements SurveySections {
    private final Database database;
    private final Fieldwork fieldwork;
    private final PageTemplate rates;
    private final PageTemplate invitations;

    public RatesSections(Database database, Fieldwork fieldwork, Pages pages) {
        this.database = database;
        this.fieldwork = fieldwork;
        this.rates = pages.template("fieldwork/rates");
        this.invitations = pages.template("fieldwork/invitations");
    }

    /** A background variable to divide by. */
    record Variable(String name, boolean chosen) {}

    /** @param by the variable that the groups have the values of; empty when there are none */
    record SurveyRatesView(UUID survey, RatesView rates, List<Variable> variables, String by, List<RatesView> groups) {}

    record InvitationsView(UUID survey, List<Overview.Line> invitations, int total, String search) {}

    @Override
    public Future<List<Section>> of(Asked asked) {
        UUID survey = asked.survey().id();
        Future<Overview> overview = fieldwork.overview(survey, asked.parameter("by"), asked.parameter("q"));
        Future<List<String>> variables = FieldworkQueries.backgroundNames(database.client(), survey);
        return Future.all(overview, variables)
                .map(all -> List.of(
                        Section.forAll(Section.Place.RATES, rates, rates(asked, overview.result(), variables.result())),
                        Section.demanding(
                                Right.CONTACTS,
                                Section.Place.INVITATIONS,
                                invitations,
                                invitations(asked, overview.result()))));
    }

    private static SurveyRatesView rates(Asked asked, Overview overview, List<String> variables) {
        String by = asked.parameter("by");
        return new SurveyRatesView(
                asked.survey().id(),
                RatesView.of(asked.survey().title(), overview.rates()),
                variables.stream()
                        .map(name -> new Variable(name, name.equals(by)))
                        .toList(),
                by,
                groups(overview));
    }

    private static List<RatesView> groups(Overview overview) {
        return overview.groups().entrySet().stream()
                .map(group ->
                        RatesView.of(group.getKey().isEmpty() ? "(uten verdi)" : group.getKey(), group.getValue()))
                .toList();
    }

    private static InvitationsView invitations(Asked asked, Overview overview) {
        return new InvitationsView(asked.survey().id(), overview.lines(), overview.total(), asked.parameter("q"));
    }
}
