package no.svarbrev.questionnaire.version;

import java.util.Map;
import java.util.Set;

/**
 * What becomes of answers to the version before, where their question or code is gone.
 *
 * @param renamed the new name of a question, by its old one
 * @param recoded by the old name of a question: the new code of a choice or row, by its old one
 * @param dropped old questions, or {@code question/code} and {@code question.part}, whose answers have no counterpart
 */
public record Mapping(Map<String, String> renamed, Map<String, Map<String, String>> recoded, Set<String> dropped) {
    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), Set.of());

    public Mapping {
        renamed = Map.copyOf(renamed);
        recoded = Map.copyOf(recoded);
        dropped = Set.copyOf(dropped);
    }

    /** The name that a question has now. */
    public String name(String question) {
        return renamed.getOrDefault(question, question);
    }

    /** The code that a choice or row of an old question has now. */
    public String code(String question, String code) {
        return recoded.getOrDefault(question, Map.of()).getOrDefault(code, code);
    }

    public boolean drops(String place) {
        return dropped.contains(place);
    }

    /** A choice or row of an old question, as it is named among what is dropped. */
    public static String codePlace(String question, String code) {
        return question + "/" + code;
    }

    /** A field, cell or question inside an old question, as it is named among what is dropped. */
    public static String partPlace(String question, String part) {
        return question + "." + part;
    }
}
