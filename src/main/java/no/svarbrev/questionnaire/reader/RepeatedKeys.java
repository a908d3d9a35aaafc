package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Finds every key that stands twice in one object, up to where the file can be read. */
final class RepeatedKeys {
    private final JsonParser parser;
    private final Deque<Set<String>> open = new ArrayDeque<>();
    private final List<Finding> found = new ArrayList<>();

    private RepeatedKeys(JsonParser parser) {
        this.parser = parser;
    }

    static List<Finding> in(JsonParser parser) throws IOException {
        RepeatedKeys keys = new RepeatedKeys(parser);
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                keys.meet(token);
            }
        } catch (JsonProcessingException unreadable) {
            // what cannot be read is told by whoever reads it
            return keys.found;
        }
        return keys.found;
    }

    private void meet(JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            open.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
            open.pop();
        } else if (token == JsonToken.FIELD_NAME && !open.peek().add(parser.currentName())) {
            found.add(Finding.of(
                            FindingCode.DUPLICATE_KEY,
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentName())
                    .onLine(parser.currentTokenLocation().getLineNr()));
        }
    }
}
