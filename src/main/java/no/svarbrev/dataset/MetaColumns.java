package no.svarbrev.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.platform.Texts;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.response.Response;

/** The columns of {@link VariableNames#META}, known of every response. */
final class MetaColumns {
    private static final List<Value> STATUS = Outcome.OF_RESPONSES.stream()
            .map(Outcome::status)
            .distinct()
            .map(word -> value(word, word))
            .toList();

    private static final List<Value> OUTCOMES = Outcome.OF_RESPONSES.stream()
            .map(known -> value(known.code(), known.text()))
            .toList();

    private static final Map<String, Value> OUTCOME =
            OUTCOMES.stream().collect(Collectors.toMap(Value::code, Function.identity()));

    static final List<Variable> VARIABLES = List.of(
            variable(0, "Svarets nummer i innsamlingen, i tilfeldig rekkefølge", Measure.NUMBER),
            variable(
                    1,
                    "Status i innsamlingen, som på siden: Gjennomført er levert, Noen svar og Distribuert er påbegynt, Frafalt er"
                            + " tatt ut av svarprosenten, levert eller ikke (se aapor og levert)",
                    Measure.CATEGORY,
                    STATUS),
            variable(
                    2,
                    "Språket skjemaet ble fylt ut på",
                    Measure.CATEGORY,
                    Texts.LANGUAGES.stream().map(MetaColumns::language).toList()),
            variable(3, "Når svaret ble påbegynt", Measure.TIME),
            variable(4, "Når svaret ble levert", Measure.TIME, List.of(Value.of(Missing.NOT_REACHED))),
            variable(5, "Versjonen av spørreskjemaet", Measure.NUMBER),
            variable(
                    6,
                    "Hvordan svaret ble til",
                    Measure.CATEGORY,
                    Stream.of(Response.Mode.values()).map(MetaColumns::mode).toList()),
            variable(
                    7,
                    "Utfallet etter AAPOR: 1.1 og 1.2 teller som svar i svarprosenten, 4.10 og 4.81 er utenfor utvalget. Svar med"
                            + " åpen lenke har ingen invitasjon og er aldri med i svarprosenten (se svarmate)",
                    Measure.CATEGORY,
                    OUTCOMES));

    private MetaColumns() {}

    private static Variable variable(int index, String label, Measure measure) {
        return variable(index, label, measure, List.of());
    }

    private static Variable variable(int index, String label, Measure measure, List<Value> values) {
        return new Variable(VariableNames.META.get(index), label, "", "", measure, values, MissingCodes.USUAL);
    }

    private static Value value(String code, String text) {
        return new Value(code, text, Missing.NONE);
    }

    static List<Cell> cells(Response response, Outcome outcome) {
        return List.of(
                new Cell.Amount(BigDecimal.valueOf(response.number())),
                new Cell.Code(outcome.status(), outcome.status()),
                language(response.language()).cell(),
                new Cell.Time(response.startedAt()),
                response.submittedAt().<Cell>map(Cell.Time::new).orElse(Blank.of(Missing.NOT_REACHED)),
                new Cell.Amount(BigDecimal.valueOf(response.version())),
                mode(response.mode()).cell(),
                OUTCOME.get(outcome.code()).cell());
    }

    private static Value language(String code) {
        return switch (code) {
            case "nb" -> value(code, "Bokmål");
            case "nn" -> value(code, "Nynorsk");
            case "en" -> value(code, "Engelsk");
            default -> value(code, code);
        };
    }

    private static Value mode(Response.Mode mode) {
        return switch (mode) {
            case INVITED -> value("invitert", "Fylt ut av den inviterte");
            case OPEN -> value("apen", "Fylt ut med åpen lenke");
            case INTERVIEW -> value("intervju", "Fylt ut av intervjuer, helt eller delvis");
        };
    }
}
