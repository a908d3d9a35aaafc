package no.svarbrev.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Route;
import no.svarbrev.testkit.RealQuestionnaires;
import no.svarbrev.testkit.TestClock;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final Dataset DATASET = Dataset.of(ProveForm.QUESTIONNAIRE);
    private static final Cell TICKED = new Cell.Code("1", "Valgt");
    private static final Cell NOT_TICKED = new Cell.Code("0", "Ikke valgt");

    @Test
    void metaColumnsComeFirstThenTheQuestionsInOrder() {
        assertThat(DATASET.variables())
                .extracting(Variable::name)
                .containsExactly(
                        "respnr",
                        "status",
                        "sprak",
                        "startet",
                        "levert",
                        "skjemaversjon",
                        "svarmate",
                        "aapor",
                        "rolle",
                        "kommune",
                        "arsverk",
                        "tiltak_kurs",
                        "tiltak_praksis",
                        "tiltak_annet",
                        "tiltak_vet_ikke",
                        "tiltak_annet_tekst",
                        "viktigst_kurs",
                        "viktigst_praksis",
                        "viktigst_annet",
                        "viktigst_vet_ikke",
                        "samarbeid_nav",
                        "samarbeid_skole",
                        "kommentar");
    }

    @Test
    void aPartOfAQuestionIsLabelledWithTheQuestionAndThePart() {
        assertThat(variable("samarbeid_nav").label()).isEqualTo("Hvor ofte samarbeider dere med: NAV");
        assertThat(variable("tiltak_annet_tekst").label()).isEqualTo("Hvilke tiltak brukes?: Hvilke andre?");
        assertThat(variable("viktigst_kurs").part()).isEqualTo("kurs");
    }

    @Test
    void aQuestionThatIsAlwaysShownHasNoCodeForNotShown() {
        assertThat(variable("kommune").values())
                .extracting(Value::missing)
                .containsExactly(Missing.NOT_REACHED, Missing.NOT_ANSWERED);
        assertThat(variable("tiltak_kurs").values()).extracting(Value::missing).contains(Missing.NOT_SHOWN);
    }

    @Test
    void aSubmittedResponseHasItsAnswersAndItsTimes() {
        Response response = ProveForm.submitted(
                7, ProveForm.answers("{'rolle':'leder','kommune':'0301','arsverk':2.5,'kommentar':'Æøå'}"));
        assertThat(cell(response, "respnr")).isEqualTo(new Cell.Amount(BigDecimal.valueOf(7)));
        assertThat(cell(response, "status")).isEqualTo(new Cell.Code("Gjennomført", "Gjennomført"));
        assertThat(cell(response, "levert")).isEqualTo(new Cell.Time(Instant.parse("2026-03-29T02:59:30.5Z")));
        assertThat(cell(response, "rolle")).isEqualTo(new Cell.Code("leder", "Leder; øverste"));
        assertThat(cell(response, "kommune")).isEqualTo(new Cell.Text("0301"));
        assertThat(cell(response, "arsverk")).isEqualTo(new Cell.Amount(new BigDecimal("2.5")));
        assertThat(cell(response, "kommentar")).isEqualTo(new Cell.Text("Æøå"));
    }

    @Test
    void aQuestionHiddenByAnEarlierAnswerIsNotShownInEachOfItsColumns() {
        Response response = ProveForm.submitted(1, ProveForm.answers("{'rolle':'ansatt'}"));
        assertThat(List.of("tiltak_kurs", "tiltak_vet_ikke", "tiltak_annet_tekst", "viktigst_kurs"))
                .allSatisfy(name -> assertThat(missing(response, name)).isEqualTo(Missing.NOT_SHOWN));
    }

    @Test
    void aShownQuestionLeftBlankIsNotAnswered() {
        Response response = ProveForm.submitted(1, ProveForm.answers("{'rolle':'leder'}"));
        assertThat(List.of("kommune", "arsverk", "tiltak_kurs", "tiltak_annet_tekst", "samarbeid_nav", "kommentar"))
                .allSatisfy(name -> assertThat(missing(response, name)).isEqualTo(Missing.NOT_ANSWERED));
    }

    @Test
    void aPageThatAnUnfinishedResponseNeverSentInIsNotReached() {
        Response response = ProveForm.unfinished(1, ProveForm.answers("{'rolle':'leder'}"), List.of("om"));
        assertThat(cell(response, "status")).isEqualTo(new Cell.Code("Noen svar", "Noen svar"));
        assertThat(missing(response, "levert")).isEqualTo(Missing.NOT_REACHED);
        assertThat(missing(response, "kommune")).isEqualTo(Missing.NOT_ANSWERED);
        assertThat(List.of("tiltak_kurs", "tiltak_annet_tekst", "samarbeid_skole", "kommentar"))
                .allSatisfy(name -> assertThat(missing(response, name)).isEqualTo(Missing.NOT_REACHED));
        assertThat(missing(response, "viktigst_kurs"))
                .as("not reached comes before not shown (fault C18)")
                .isEqualTo(Missing.NOT_REACHED);
    }

    @Test
    void anAnswerOnAPageNotYetSentInIsStillAnAnswer() {
        Response response = ProveForm.unfinished(1, ProveForm.answers("{'samarbeid':{'nav':'ofte'}}"), List.of());
        assertThat(cell(response, "samarbeid_nav")).isEqualTo(new Cell.Code("ofte", "Ofte"));
        assertThat(missing(response, "samarbeid_skole")).isEqualTo(Missing.NOT_REACHED);
    }

    @Test
    void refusedAndDontKnowKeepTheirKindAndTheirWords() {
        Response response =
                ProveForm.submitted(1, ProveForm.answers("{'rolle':'vil_ikke_svare','samarbeid':{'nav':'vet_ikke'}}"));
        assertThat(cell(response, "rolle")).isEqualTo(new Cell.Absent(Missing.REFUSED, "Ønsker ikke å svare"));
        assertThat(cell(response, "samarbeid_nav")).isEqualTo(new Cell.Absent(Missing.DONT_KNOW, "Vet ikke"));
        assertThat(missing(response, "samarbeid_skole")).isEqualTo(Missing.NOT_ANSWERED);
        assertThat(variable("rolle").values())
                .contains(new Value("vil_ikke_svare", "Ønsker ikke å svare", Missing.REFUSED));
    }

    @Test
    void oneTickMakesTheOtherOptionsNotTicked() {
        Response response = ProveForm.submitted(
                1, ProveForm.answers("{'rolle':'leder','tiltak':['kurs','annet'],'tiltak-Comment':'Leir'}"));
        assertThat(cell(response, "tiltak_kurs")).isEqualTo(TICKED);
        assertThat(cell(response, "tiltak_praksis")).isEqualTo(NOT_TICKED);
        assertThat(cell(response, "tiltak_vet_ikke")).isEqualTo(NOT_TICKED);
        assertThat(cell(response, "tiltak_annet_tekst")).isEqualTo(new Cell.Text("Leir"));
    }

    @Test
    void dontKnowAmongTheOptionsIsATickLikeTheOthers() {
        Response response = ProveForm.submitted(1, ProveForm.answers("{'rolle':'leder','tiltak':['vet_ikke']}"));
        assertThat(cell(response, "tiltak_vet_ikke")).isEqualTo(TICKED);
        assertThat(cell(response, "tiltak_kurs")).isEqualTo(NOT_TICKED);
    }

    @Test
    void anOptionThatWasNotTickedEarlierIsNotShownInTheFollowUp() {
        Response response = ProveForm.submitted(
                1, ProveForm.answers("{'rolle':'leder','tiltak':['kurs','praksis'],'viktigst':['praksis']}"));
        assertThat(cell(response, "viktigst_kurs")).isEqualTo(NOT_TICKED);
        assertThat(cell(response, "viktigst_praksis")).isEqualTo(TICKED);
        assertThat(missing(response, "viktigst_annet")).isEqualTo(Missing.NOT_SHOWN);
    }

    @Test
    void aFollowUpLeftBlankIsNotAnsweredOnlyForWhatItOffered() {
        Response response = ProveForm.submitted(1, ProveForm.answers("{'rolle':'leder','tiltak':['kurs']}"));
        assertThat(missing(response, "viktigst_kurs")).isEqualTo(Missing.NOT_ANSWERED);
        assertThat(missing(response, "viktigst_praksis")).isEqualTo(Missing.NOT_SHOWN);
    }

    @Test
    void answersToHiddenQuestionsCountOnlyInSubmittedResponses() {
        var answers = ProveForm.answers("{'rolle':'ansatt','tiltak':['kurs'],'tiltak-Comment':'Leir'}");
        Response unfinished = ProveForm.unfinished(1, answers, ProveForm.PAGES);
        assertThat(missing(unfinished, "tiltak_kurs")).isEqualTo(Missing.NOT_SHOWN);
        assertThat(missing(unfinished, "tiltak_annet_tekst")).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(ProveForm.submitted(1, answers), "tiltak_kurs")).isEqualTo(TICKED);
    }

    @Test
    void whatTheQuestionnaireWouldRefuseIsNoValue() {
        Response response = ProveForm.unfinished(
                1,
                ProveForm.answers("{'rolle':'-9','arsverk':-9,'tiltak':['-7'],'samarbeid':{'nav':'-8','skole':7}}"),
                List.of());
        assertThat(List.of("rolle", "arsverk", "samarbeid_nav", "samarbeid_skole"))
                .allSatisfy(name -> assertThat(missing(response, name)).isEqualTo(Missing.NOT_REACHED));
    }

    @Test
    void aResponseToAnotherVersionIsRefused() {
        Response other = new Response(
                ProveForm.submitted(1, ProveForm.answers("{}")).id(),
                1,
                2,
                "nb",
                Instant.EPOCH,
                Optional.empty(),
                ProveForm.answers("{}"),
                List.of(),
                0);
        assertThatThrownBy(() -> DATASET.row(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyQuestionnaireWeServeBecomesATableWithADifferentNameForEachColumn() {
        for (Questionnaire questionnaire : RealQuestionnaires.all()) {
            Dataset dataset = Dataset.of(questionnaire);
            assertThat(dataset.variables())
                    .extracting(variable -> variable.name().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z][a-z0-9_]{0,31}"));
            assertThat(dataset.variables())
                    .allMatch(variable -> !variable.label().isBlank());
            assertThat(dataset.row(ProveForm.begun(questionnaire.version(), ProveForm.answers("{}"))))
                    .hasSameSizeAs(dataset.variables());
        }
    }

    /** Fault C18. */
    @Test
    void whoOnlyPressedStartHasReachedNothingInAnyOfOurQuestionnaires() {
        for (Questionnaire questionnaire : RealQuestionnaires.all()) {
            Answers begun = Route.begun(questionnaire, Circumstances.at(new TestClock()))
                    .settled();
            Dataset dataset = Dataset.of(questionnaire);
            List<Cell> row = dataset.row(ProveForm.begun(questionnaire.version(), begun));
            assertThat(row.subList(VariableNames.META.size(), row.size()))
                    .as(questionnaire.code())
                    .allMatch(cell -> cell.missing() == Missing.NOT_REACHED);
        }
    }

    /** Fault C19. */
    @Test
    void everyCategoryHasItsValuesAndEveryTextBesideAnOptionItsPart() {
        assertThat(variable("sprak").values())
                .extracting(Value::code, Value::text)
                .containsExactly(tuple("nb", "Bokmål"), tuple("nn", "Nynorsk"), tuple("en", "Engelsk"));
        assertThat(DATASET.variables())
                .filteredOn(variable -> variable.measure() == Measure.CATEGORY)
                .allMatch(variable -> variable.values().stream().anyMatch(value -> !value.isMissing()));
        assertThat(variable("tiltak_annet_tekst").part()).isEqualTo("annet");
    }

    @Test
    void aVersionIsWorkedOutOnce() {
        Datasets datasets = new Datasets();
        assertThat(datasets.of(ProveForm.QUESTIONNAIRE)).isSameAs(datasets.of(ProveForm.QUESTIONNAIRE));
    }

    private static Variable variable(String name) {
        return DATASET.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Response response, String name) {
        return DATASET.row(response).get(DATASET.variables().indexOf(variable(name)));
    }

    private static Missing missing(Response response, String name) {
        return cell(response, name).missing();
    }
}
