package no.svarbrev.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.svarbrev.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
    /** The last two are those known for lying on either side of the limit. */
    @ParameterizedTest
    @CsvSource({"000000, 21", "ffffff, 1", "ff0000, 4.00", "0000ff, 8.59", "767676, 4.54", "777777, 4.48"})
    void theContrastWithWhiteIsThatOfTheStandard(String digits, double contrast) {
        assertThat(new Colour(digits).contrastWith(new Colour("ffffff"))).isEqualTo(contrast, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#767676", "0B4A6F", " #000000 "})
    void aColourThatWhiteTextCanBeReadOnIsTaken(String text) {
        assertThat(Colour.of(text).digits()).matches("[0-9a-f]{6}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "ffff00", "#ff0000"})
    void aColourThatIsTooLightIsRefusedWithItsContrast(String text) {
        assertThatThrownBy(() -> Colour.of(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.detail()).contains("til 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rød", "#12345", "#1234567", "", "red;}*{display:none"})
    void whatIsNoColourIsRefused(String text) {
        assertThatThrownBy(() -> Colour.of(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("unknown_colour"));
    }

    @Test
    void aDarkerOneIsStillMoreReadable() {
        Colour colour = new Colour("767676");
        assertThat(colour.darker().contrastWith(new Colour("ffffff")))
                .isGreaterThan(colour.contrastWith(new Colour("ffffff")));
    }

    /** Fault D35: links and «Forrige» have the sender's colour where it can be read, else the nearest that can. */
    @ParameterizedTest
    @ValueSource(strings = {"767676", "0b4a6f", "000000", "7a003c", "0000ff", "008000"})
    void linksInTheColourCanBeReadOnEveryGround(String digits) {
        Colour light = new Colour("eaf2f6");
        Colour dark = new Colour("1d2c39");
        assertThat(new Colour(digits).readableOn(light).contrastWith(light)).isGreaterThanOrEqualTo(Colour.ENOUGH);
        assertThat(new Colour(digits).readableOn(dark).contrastWith(dark)).isGreaterThanOrEqualTo(Colour.ENOUGH);
        assertThat(new Colour("7a003c").readableOn(light)).isEqualTo(new Colour("7a003c"));
    }
}
