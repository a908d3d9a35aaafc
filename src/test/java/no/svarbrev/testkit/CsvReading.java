package no.svarbrev.testkit;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180 read character by character, by other means than the writer's library. */
public final class CsvReading {
    private final String file;
    private final char separator;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private int at;

    private CsvReading(String file, char separator) {
        this.file = file;
        this.separator = separator;
    }

    /** All records; the lines must end as told, quotes apart. */
    public static List<List<String>> records(String file, char separator, String lineEnd) {
        CsvReading reading = new CsvReading(file, separator);
        while (reading.at < file.length()) {
            reading.readField(lineEnd);
        }
        return reading.records;
    }

    private void readField(String lineEnd) {
        fields.add(file.charAt(at) == '"' ? quoted() : plain());
        if (file.startsWith(lineEnd, at)) {
            at += lineEnd.length();
            records.add(fields);
            fields = new ArrayList<>();
        } else if (at < file.length() && file.charAt(at) == separator) {
            at++;
        } else {
            throw new IllegalStateException("Neither separator nor end of line at " + at);
        }
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        for (at++; ; at++) {
            if (file.charAt(at) != '"') {
                text.append(file.charAt(at));
            } else if (file.startsWith("\"\"", at)) {
                text.append('"');
                at++;
            } else {
                at++;
                return text.toString();
            }
        }
    }

    private String plain() {
        int start = at;
        while (at < file.length() && file.charAt(at) != separator && "\r\n\"".indexOf(file.charAt(at)) < 0) {
            at++;
        }
        return file.substring(start, at);
    }
}
