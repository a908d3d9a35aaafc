package no.svarbrev.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import java.util.UUID;
import no.svarbrev.platform.Problem;
import org.junit.jupiter.api.Test;

class CsvRequestTest {
    @Test
    void codesForAnalysisAndLabelsForExcelUnlessOtherwiseAsked() {
        assertThat(request()).isEqualTo(new CsvRequest(CsvProfile.ANALYSE, Values.CODES));
        assertThat(request("profile", "excel")).isEqualTo(new CsvRequest(CsvProfile.EXCEL, Values.LABELS));
        assertThat(request("profile", "excel", "values", "codes"))
                .isEqualTo(new CsvRequest(CsvProfile.EXCEL, Values.CODES));
    }

    @Test
    void anUnknownProfileIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> request("profile", "xlsx"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.detail())
                                .isEqualTo("Parameteren «profile» må være «analyse» eller «excel»."));
        assertThatThrownBy(() -> request("values", "Codes"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @Test
    void theFileIsNamedAfterTheSurveyInPlainLetters() {
        assertThat(name("Ledere i Ås & Færder (2017): «Høst»"))
                .isEqualTo("svar-ledere-i-as-faerder-2017-host-analyse.csv");
        assertThat(name("../..\r\n\"x")).isEqualTo("svar-x-analyse.csv");
        assertThat(name("日本")).isEqualTo("svar-undersokelse-analyse.csv");
        assertThat(name("a".repeat(200))).hasSizeLessThan(90);
    }

    private static String name(String title) {
        return new ExportedSurvey(new UUID(0, 1), title, "prove", 1)
                .csv("svar", request())
                .fileName();
    }

    private static CsvRequest request(String... pairs) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        for (int index = 0; index < pairs.length; index += 2) {
            query.add(pairs[index], pairs[index + 1]);
        }
        return CsvRequest.of(query);
    }
}
