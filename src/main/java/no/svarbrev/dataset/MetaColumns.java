package no.svarbrev.dataset;

import java.math.BigDecimal;
import java.util.List;
import no.svarbrev.questionnaire.Missing;
import no.svarbrev.questionnaire.VariableNames;
import no.svarbrev.response.Response;

/** The columns of {@link VariableNames#META}, known of every response. */
final class MetaColumns {
    private static final Value SUBMITTED = new Value("Gjennomført", "Gjennomført", Missing.NONE);
    private static final Value UNFINISHED = new Value("Noen svar", "Noen svar", Missing.NONE);

    static final List<Variable> VARIABLES = List.of(
            variable(0, "Svarets nummer", Measure.NUMBER),
            variable(
                    1,
                    "Om svaret er levert (Gjennomført) eller bare påbegynt (Noen svar)",
                    Measure.CATEGORY,
                    SUBMITTED,
                    UNFINISHED),
            variable(2, "Språket skjemaet ble fylt ut på", Measure.CATEGORY),
            variable(3, "Når svaret ble påbegynt", Measure.TIME),
            variable(4, "Når svaret ble levert", Measure.TIME, Value.of(Missing.NOT_REACHED)),
            variable(5, "Versjonen av spørreskjemaet", Measure.NUMBER),
            variable(
                    6,
                    "Hvordan svaret ble til",
                    Measure.CATEGORY,
                    mode(Response.Mode.INVITED),
                    mode(Response.Mode.OPEN),
                    mode(Response.Mode.INTERVIEW)));

    private MetaColumns() {}

    private static Variable variable(int index, String label, Measure measure, Value... values) {
        return new Variable(VariableNames.META.get(index), label, "", "", measure, List.of(values));
    }

    static List<Cell> cells(Response response) {
        return List.of(
                new Cell.Amount(BigDecimal.valueOf(response.number())),
                (response.isSubmitted() ? SUBMITTED : UNFINISHED).cell(),
                new Cell.Code(response.language(), response.language()),
                new Cell.Time(response.startedAt()),
                response.submittedAt().<Cell>map(Cell.Time::new).orElse(Blank.of(Missing.NOT_REACHED)),
                new Cell.Amount(BigDecimal.valueOf(response.version())),
                mode(response.mode()).cell());
    }

    private static Value mode(Response.Mode mode) {
        return switch (mode) {
            case INVITED -> new Value("invitert", "Fylt ut av den inviterte", Missing.NONE);
            case OPEN -> new Value("apen", "Fylt ut med åpen lenke", Missing.NONE);
            case INTERVIEW -> new Value("intervju", "Fylt ut av intervjuer, helt eller delvis", Missing.NONE);
        };
    }
}
