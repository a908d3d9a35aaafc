package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import no.svarbrev.testkit.Tiny;
import org.junit.jupiter.api.Test;

/** What the questionnaire works out is written as its author said. */
class NumberTextTest {
    private static String shown(String properties) {
        Route route = Tiny.route(
                Tiny.form(
                        "{'type':'text','name':'a','inputType':'number','min':0}",
                        "{'type':'expression','name':'e','expression':'{a} * 2'" + properties + "}"),
                "{'a':1234.25}");
        return route.inWords(route.question("e").orElseThrow()).replace('\u00a0', ' ');
    }

    @Test
    void aValueAloneStandsAsItIs() {
        assertThat(shown("")).isEqualTo("2468.5");
    }

    @Test
    void aNumberIsWrittenInTheLanguageOfTheResponse() {
        assertThat(shown(",'displayStyle':'decimal'")).isEqualTo("2 468,5");
        assertThat(shown(",'displayStyle':'decimal','maximumFractionDigits':0,'useGrouping':false"))
                .isEqualTo("2468");
        assertThat(shown(",'displayStyle':'decimal','minimumFractionDigits':2")).isEqualTo("2 468,50");
        assertThat(shown(",'displayStyle':'percent'")).isEqualTo("246 850 %");
    }

    @Test
    void aTextStandsAroundTheValue() {
        assertThat(shown(",'displayStyle':'decimal','format':'Til sammen {0} timer'"))
                .isEqualTo("Til sammen 2 468,5 timer");
    }

    @Test
    void anAmountHasItsCurrency() {
        assertThat(shown(",'displayStyle':'currency','currency':'NOK'"))
                .contains("2 468,50")
                .contains("kr");
    }
}
