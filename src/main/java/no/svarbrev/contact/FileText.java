package no.svarbrev.contact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.svarbrev.platform.Problem;

/** The text of a file as spreadsheets save it: UTF-8 with or without a mark, UTF-16LE with one, or Windows-1252. */
final class FileText {
    private static final String HOW =
            " Åpne den i regnearket, velg «Lagre som» og filtypen «CSV UTF-8», og hent inn den filen.";

    private FileText() {}

    /** @throws Problem that says how to get a text file, when it is a workbook or something else that is no text */
    static void refuseOthers(byte[] file) {
        if (startsWith(file, 'P', 'K', 3, 4)) {
            throw Problem.invalid(
                    "not_csv", "Dette er en arbeidsbok, for eksempel fra Excel (.xlsx), og ikke en CSV-fil." + HOW);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.invalid("not_csv", "Dette er en fil fra en eldre Excel (.xls), og ikke en CSV-fil." + HOW);
        }
        if (!startsWith(file, 0xFF, 0xFE) && hasZeroInHeading(file)) {
            throw Problem.invalid("not_csv", "Dette er ikke en tekstfil. Listen må være en CSV-fil." + HOW);
        }
    }

    /** Further down it spoils one line only, which is told by its number. */
    private static boolean hasZeroInHeading(byte[] file) {
        for (byte each : file) {
            if (each == 0 || each == '\n') {
                return each == 0;
            }
        }
        return false;
    }

    static String of(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return decoded(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return decoded(file, 0, Charset.forName("windows-1252"));
        }
    }

    /** The separator that the heading uses most. */
    static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : List.of(';', ',', '\t')) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }

    private static String decoded(byte[] file, int skip, Charset charset) {
        return new String(file, skip, file.length - skip, charset);
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (file.length <= index || (file[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
