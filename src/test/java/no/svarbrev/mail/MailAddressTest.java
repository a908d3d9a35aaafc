package no.svarbrev.mail;

import static no.svarbrev.testkit.Tries.texts;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@kommune.no",
                " kari@kommune.no ",
                "kari.nordmann+nav@lillehammer.kommune.no",
                "post@øygarden.kommune.no",
                "o'brien@example.com",
                "a@b.co"
            })
    void ordinaryAddressesHaveNoFault(String address) {
        assertThat(MailAddress.fault(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Adressen mangler",
                "kari|nøyaktig én @",
                "kari@@kommune.no|nøyaktig én @",
                "a@b.no,c@d.no|nøyaktig én @",
                "@kommune.no|foran @ mangler",
                "kåre@kommune.no|bokstavene a–z",
                "'\"kari nordmann\"@kommune.no'|mellomrom",
                "kari;ola@kommune.no|bokstavene a–z",
                "<kari@kommune.no>|bokstavene a–z",
                "kari.@kommune.no|bokstavene a–z",
                "ka..ri@kommune.no|bokstavene a–z",
                "kari@kommune|et domene",
                "kari@|et domene",
                "kari@.no|et domene",
                "kari@kommune..no|et domene",
                "kari@-kommune.no|et domene",
                "kari@192.168.1.1|et domene",
                "kari@[10.0.0.1]|et domene",
                "kari@kommune.no>|et domene"
            })
    void aFaultIsToldInWordsThatHelp(String address, String words) {
        assertThat(MailAddress.fault(address))
                .hasValueSatisfying(fault -> assertThat(fault).contains(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@kommune.no\r\nBcc: x@y.no",
                "kari\n@kommune.no",
                "ka\u0000ri@kommune.no",
                "kari@kom\u2028mune.no",
                "kari@kommune.no\u202E",
                "ka\u200Bri@kommune.no",
                "kari@\u00A0kommune.no"
            })
    void lineEndsAndInvisibleCharactersAreRefused(String address) {
        assertThat(MailAddress.fault(address)).isPresent();
    }

    @Test
    void lengthIsMeasuredAsItIsSent() {
        assertThat(MailAddress.fault("a".repeat(65) + "@kommune.no")).isPresent();
        assertThat(MailAddress.fault("a@" + "b".repeat(60) + (".c" + "d".repeat(58)).repeat(4) + ".no"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("254"));
    }

    @Test
    void oneAddressIsWrittenInOneWay() {
        assertThat(MailAddress.normalised(" Kari.Nordmann@ØYGARDEN.kommune.NO "))
                .isEqualTo("kari.nordmann@xn--ygarden-p1a.kommune.no");
        assertThatThrownBy(() -> MailAddress.normalised("kari")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Texts of which many look like the parts of an address, so that some are taken. */
    @Test
    void whateverIsWrittenItIsEitherRefusedOrSafeToSend() {
        Gen<String> parts = texts().mix(strings().betweenCodePoints('-', 'z').ofLengthBetween(1, 12), 50);
        tries(2_000).forAll(parts, parts).checkAssert(MailAddressTest::isRefusedOrSafe);
    }

    private static void isRefusedOrSafe(String local, String domain) {
        String address = local + "@" + domain + ".no";
        if (MailAddress.fault(address).isEmpty()) {
            assertThat(MailAddress.normalised(address)).matches("[!-~]+@[a-z0-9.-]+");
            assertThat(MailAddress.normalised(MailAddress.normalised(address)))
                    .isEqualTo(MailAddress.normalised(address));
        }
    }
}
