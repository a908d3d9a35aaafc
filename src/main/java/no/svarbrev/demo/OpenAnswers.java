package no.svarbrev.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sentences that people could have written, by question and by the code that an analyst would give them. */
record OpenAnswers(Map<String, List<String>> sentences) {

    /** Reads {@code open-answers.txt}: {@code question.code | sentence}. */
    static OpenAnswers read() {
        return new OpenAnswers(Texts.lines("open-answers.txt").stream()
                .map(line -> line.split("\\s*\\|\\s*", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList()))));
    }

    /** A sentence about the code; the same person always writes the same one. */
    String sentence(String question, String code, String who) {
        String topic = question + "." + code;
        List<String> choice = sentences.get(topic);
        return choice.get(Noise.pick(topic, who, choice.size()));
    }
}
