package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.Pointer;

/**
 * Finds the lines of places in a questionnaire file, in one pass over it. A place that does not exist has the line of what
 * it should stand in; in a file that cannot be read to its end, so has a place after the fault.
 */
public final class Lines {
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private Lines(List<Finding> findings) {
        findings.forEach(finding -> want(finding.pointer()));
    }

    /** The findings with their lines, in the order of the file. */
    public static List<Finding> placed(byte[] file, List<Finding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        Lines lines = new Lines(findings);
        lines.read(file);
        return findings.stream()
                .map(finding -> finding.onLine(lines.of(finding.pointer())))
                .sorted(Comparator.comparingInt(Finding::line))
                .toList();
    }

    private void want(String pointer) {
        for (String place = pointer; wanted.add(place) && !place.isEmpty(); ) {
            place = Pointer.outer(place);
        }
    }

    private int of(String pointer) {
        String place = pointer;
        while (!place.isEmpty() && !lines.containsKey(place)) {
            place = Pointer.outer(place);
        }
        return lines.getOrDefault(place, 1);
    }

    private void read(byte[] file) {
        try (JsonParser parser = QuestionnaireJson.parser(QuestionnaireJson.text(file))) {
            while (lines.size() < wanted.size() && parser.nextToken() != null) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                if (wanted.contains(pointer)) {
                    lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JsonProcessingException | FaultyQuestionnaire unreadable) {
            // the lines up to here are known
            return;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
