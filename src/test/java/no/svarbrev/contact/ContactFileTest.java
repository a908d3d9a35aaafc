package no.svarbrev.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import no.svarbrev.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFileTest {
    private static final String NORWEGIAN = "epost;navn;enhet\nkari@kommune.no;Kåre Ærlig Ødegård;Tromsø\n";

    private static ContactFile read(String text) {
        return ContactFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String text) {
        return catchThrowableOfType(Problem.class, () -> read(text)).code();
    }

    @Test
    void theFileIsReadAsSpreadsheetsSaveIt() {
        List<byte[]> saved = List.of(
                NORWEGIAN.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + NORWEGIAN).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + NORWEGIAN).getBytes(StandardCharsets.UTF_16LE),
                NORWEGIAN.getBytes(Charset.forName("windows-1252")),
                NORWEGIAN.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                NORWEGIAN.replace(';', ',').getBytes(StandardCharsets.UTF_8),
                NORWEGIAN.replace(';', '\t').getBytes(StandardCharsets.UTF_8));
        saved.forEach(file -> {
            ContactLine contact = ContactFile.read(file).accepted().get(0);
            assertThat(contact.name()).isEqualTo("Kåre Ærlig Ødegård");
            assertThat(contact.unit()).isEqualTo("Tromsø");
        });
    }

    @Test
    void knownColumnsAreReadInAnyCaseAndOthersAreBackground() {
        ContactLine contact =
                read("E-post,Navn,Språk,Postkasse,ID,Fylke,Tom\nKARI@Kommune.NO,Kari,nynorsk,Ja,7,Troms,\n")
                        .accepted()
                        .get(0);
        assertThat(contact.email()).isEqualToIgnoringCase("kari@kommune.no");
        assertThat(contact.language()).isEqualTo("nn");
        assertThat(contact.sharedMailbox()).isTrue();
        assertThat(contact.id()).isEqualTo("7");
        assertThat(contact.background()).isEqualTo(Map.of("Fylke", "Troms"));
    }

    @Test
    void quotedCellsKeepSeparatorsQuotesAndLines() {
        ContactLine contact =
                read("epost;navn\na@b.no;\"Kari; «\"\"K\"\"»\"\n").accepted().get(0);
        assertThat(contact.name()).isEqualTo("Kari; «\"K\"»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";Kari;1;nb;|E-postadressen mangler",
                "kari;Kari;1;nb;|@",
                "kåre@kommune.no;Kåre;1;nb;|a–z",
                "a@b.no;Kari;1;de;|Språket «de» er ukjent",
                "a@b.no;Kari;1;nb;kanskje|Postkasse må være ja eller nei",
                "a@b.no;Kari|har 2 felt, overskriften har 5",
                "a@b.no;Ka\u0000ri;1;nb;|«navn» er for langt eller har ugyldige tegn"
            })
    void aLineThatCannotBeTakenIsRefusedWithItsNumber(String line, String reason) {
        ContactFile file =
                read("epost;navn;enhet;sprak;postkasse\nok@b.no;;;;\n" + line + "\nogså@ok.no;;;;\nc@d.no;;;;\n");
        assertThat(file.accepted()).extracting(ContactLine::email).containsExactly("ok@b.no", "c@d.no");
        assertThat(file.refused().get(0).line()).isEqualTo(3);
        assertThat(file.refused().get(0).reason()).contains(reason);
    }

    @Test
    void theSameAddressMayStandForTwoUnitsButNotTwiceForOne() {
        ContactFile file = read("epost;enhet;id\na@b.no;1;x\nA@B.no;2;y\na@b.no;1;z\nc@d.no;1;x\n");
        assertThat(file.accepted()).hasSize(2);
        assertThat(file.refused())
                .containsExactly(
                        new RefusedLine(4, "Samme adresse og enhet som på linje 2."),
                        new RefusedLine(5, "Samme id som på linje 2."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty_file",
                "navn;enhet|no_column_epost",
                "epost;navn;navn|column_twice",
                "epost;<b>|bad_column",
                "epost;\"navn|malformed_csv"
            })
    void aFileWithoutUseIsAProblem(String text, String code) {
        assertThat(refusal(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 5_000})
    void blankLinesAreNoContacts(int blank) {
        assertThat(read("epost;navn\n" + ";\n\n".repeat(blank) + "a@b.no;Kari\n")
                        .accepted())
                .hasSize(1);
    }

    /** Fault D34: a workbook gave «Kolonnene er: PK». */
    @ParameterizedTest
    @ValueSource(strings = {"504b0304140006", "d0cf11e0a1b11ae1", "0000000c6a5020", "25504446002d"})
    void aFileThatIsNoTextIsToldFromOneAndHowToGetOne(String bytes) {
        assertThatThrownBy(() -> ContactFile.read(HexFormat.of().parseHex(bytes)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.detail())
                                .contains("CSV UTF-8", "Lagre som")
                                .doesNotContain("Kolonnene"));
    }

    @Test
    void ofAFileWithManyColumnsTheFirstAreNamed() {
        String heading = "kolonne;".repeat(300);
        assertThatThrownBy(() -> ContactFile.read(heading.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.detail())
                                .hasSizeLessThan(300)
                                .endsWith("…."));
    }
}
