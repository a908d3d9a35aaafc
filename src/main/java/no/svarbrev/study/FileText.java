package no.svarbrev.study;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a file as spreadsheets save it: UTF-8 with or without a mark, UTF-16LE with one, or Windows-1252. */
final class FileText {
    private FileText() {}

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
