package no.svarbrev.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import no.svarbrev.testkit.CsvReading;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportIT {
    @AutoClose
    private static ExportServer server;

    private static UUID survey;

    @BeforeAll
    static void start() {
        server = new ExportServer();
        survey = server.survey("Ledere på Ås 2017");
        server.respond(survey, OddResponses.ANSWERS.get(0).replace('\'', '"'), true, "om", "tiltak", "samarbeid");
        server.respond(survey, OddResponses.ANSWERS.get(1).replace('\'', '"'), true, "om", "tiltak", "samarbeid");
        server.respond(survey, OddResponses.ANSWERS.get(2).replace('\'', '"'), false, "om");
    }

    @Test
    void everyAnswerIsReadBackAsItWasGiven() throws Exception {
        HttpResponse<String> file = server.get(address("responses.csv"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
        assertThat(file.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"svar-ledere-pa-as-2017-analyse.csv\"");
        List<List<String>> records = CsvReading.records(file.body(), ',', "\n");
        assertThat(records).hasSize(4).allSatisfy(record -> assertThat(record).hasSize(23));
        assertThat(column(records, "status")).containsExactly("Gjennomført", "Gjennomført", "Noen svar");
        assertThat(column(records, "startet")).containsOnly("2026-03-29T01:30:00+01:00");
        assertThat(column(records, "levert"))
                .containsExactly("2026-03-29T03:30:00+02:00", "2026-03-29T03:30:00+02:00", "-6");
        assertThat(column(records, "kommune")).containsExactly("0301", "-9", "+47 22 00 00 00");
        assertThat(column(records, "arsverk")).containsExactly("1234.5", "-9", "0");
        assertThat(column(records, "rolle")).containsExactly("leder", "-5", "ansatt");
        assertThat(column(records, "tiltak_annet_tekst")).containsExactly("=1+1;\"Blåbær\"", "-9999997", "-9999996");
        assertThat(column(records, "kommentar"))
                .containsExactly("Første linje\nandre – 😀\u00a0slutt", "@hjemme, +47 og -1", "-9999996");
    }

    @Test
    void theExcelFileIsSetUpForNorwegianExcel() throws Exception {
        String file = server.get(address("responses.csv?profile=excel")).body();
        assertThat(file).startsWith("\ufeffrespnr;status");
        List<List<String>> records = CsvReading.records(file.substring(1), ';', "\r\n");
        assertThat(column(records, "startet")).containsOnly("29.03.2026 01:30");
        assertThat(column(records, "arsverk")).containsExactly("1234,5", "Ubesvart", "0");
        assertThat(column(records, "tiltak_kurs")).containsExactly("Valgt", "Ikke vist", "Ikke nådd");
        assertThat(column(records, "tiltak_annet_tekst")).startsWith("'=1+1;\"Blåbær\"");
        assertThat(column(records, "samarbeid_skole")).containsExactly("Vet ikke", "Ubesvart", "Ikke nådd");
    }

    @Test
    void theCodebookExplainsEveryCodeInTheFile() throws Exception {
        List<List<String>> data =
                CsvReading.records(server.get(address("responses.csv")).body(), ',', "\n");
        HttpResponse<String> file = server.get(address("codebook.csv"));
        assertThat(file.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"kodebok-ledere-pa-as-2017-analyse.csv\"");
        List<List<String>> codebook = CsvReading.records(file.body(), ',', "\n");
        assertThat(column(codebook, "variabel").stream().distinct()).containsExactlyElementsOf(data.get(0));
        for (String variable : data.get(0)) {
            List<String> coded = codebook.stream()
                    .filter(row -> row.get(0).equals(variable))
                    .map(row -> row.get(Codebook.COLUMNS.indexOf("verdi")))
                    .toList();
            assertThat(column(data, variable))
                    .as(variable)
                    .allMatch(value -> coded.contains(value)
                            || coded.contains("") && !value.matches("-9*[5-9]")
                            || typed(variable, value));
        }
    }

    /** It is no code of this variable. */
    private static boolean typed(String variable, String value) {
        return variable.equals("kommune") && value.equals("-9");
    }

    @Test
    void administratorsGetTheSameFiles() throws Exception {
        for (String file : List.of("responses.csv", "codebook.csv?profile=excel")) {
            assertThat(server.get("/admin/surveys/" + survey + "/" + file).body())
                    .isEqualTo(server.get(address(file)).body());
        }
    }

    @Test
    void aSurveyWithoutResponsesIsAFileWithOnlyNames() throws Exception {
        UUID empty = server.survey("Tom");
        assertThat(server.get("/api/v1/surveys/" + empty + "/responses.csv").body())
                .startsWith("respnr,status")
                .endsWith("kommentar\n")
                .containsOnlyOnce("\n");
    }

    @Test
    void anUnknownSurveyAndAMalformedIdAreNotFound() throws Exception {
        for (String id : List.of(new UUID(1, 2).toString(), "1234", "x".repeat(36))) {
            for (String file : List.of("responses.csv", "codebook.csv")) {
                HttpResponse<String> answer = server.get("/api/v1/surveys/" + id + "/" + file);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("unknown_survey");
            }
        }
    }

    @Test
    void anUnknownProfileIsRefusedWithTheParameterAndItsValues() throws Exception {
        HttpResponse<String> answer = server.get(address("responses.csv?profile=spss"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("«profile»").contains("«analyse» eller «excel»");
        assertThat(server.get(address("codebook.csv?values=x")).statusCode()).isEqualTo(400);
    }

    /** Fault C22: a slip gave the whole file, as if nothing had been asked for. */
    @Test
    void anUnknownParameterIsRefusedByNameWithThoseThatThereAre() throws Exception {
        for (String query : List.of("profil=excel", "status=complete", "Profile=excel")) {
            HttpResponse<String> answer = server.get(address("responses.csv?" + query));
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body())
                    .contains("unknown_parameter")
                    .contains("«" + query.substring(0, query.indexOf('=')) + "»")
                    .contains("«profile» og «values»");
        }
        HttpResponse<String> codebook = server.get(address("codebook.csv?values=codes"));
        assertThat(codebook.statusCode()).isEqualTo(400);
        assertThat(codebook.body()).contains("Adressen tar «profile».");
    }

    private static String address(String file) {
        return "/api/v1/surveys/" + survey + "/" + file;
    }

    private static List<String> column(List<List<String>> records, String name) {
        int index = records.get(0).indexOf(name);
        return records.stream().skip(1).map(record -> record.get(index)).toList();
    }
}
