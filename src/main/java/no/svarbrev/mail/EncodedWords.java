package no.svarbrev.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Text for a header line, by RFC 2047. What is not short, plain ASCII is written as base64 words folded at 76 columns,
 * so that no character of the text can have a meaning for the reader of the header.
 */
final class EncodedWords {
    private static final int LINE = 76;
    private static final int LONGEST_WORD = 75;
    private static final String START = "=?UTF-8?B?";
    private static final String END = "?=";

    private EncodedWords() {}

    /** May stand as it is after {@code used} columns: printable ASCII that fits the line and does not look encoded. */
    static boolean isPlain(String text, int used) {
        return text.length() + used <= LINE
                && !text.contains("=?")
                && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** The text as encoded words, the first of which begins after {@code used} columns. */
    static String of(String text, int used) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        int room = bytesThatFit(LINE - used);
        while (from < text.length()) {
            int to = endWithin(room, text, from);
            words.append(words.isEmpty() ? "" : "\r\n ").append(word(text.substring(from, to)));
            from = to;
            room = bytesThatFit(LONGEST_WORD);
        }
        return words.toString();
    }

    private static int bytesThatFit(int columns) {
        return (Math.min(columns, LONGEST_WORD) - START.length() - END.length()) / 4 * 3;
    }

    /** A word holds whole characters, never a part of one (RFC 2047, section 5). */
    private static int endWithin(int bytes, String text, int from) {
        int to = from;
        int size = 0;
        while (to < text.length()) {
            int next = text.offsetByCodePoints(to, 1);
            size += text.substring(to, next).getBytes(StandardCharsets.UTF_8).length;
            if (size > bytes) {
                return to;
            }
            to = next;
        }
        return to;
    }

    private static String word(String text) {
        return START + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + END;
    }
}
