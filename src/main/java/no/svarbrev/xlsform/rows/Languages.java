package no.svarbrev.xlsform.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.svarbrev.xlsform.workbook.Cell;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.workbook.FormSheet;

/** The languages of a form: what a heading such as {@code label::Norsk bokmål (nb)} is in SurveyJS. */
public final class Languages {
    public static final String DEFAULT = "default";
    private static final Pattern CODE = Pattern.compile("\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\)\\s*$");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "norsk",
            "no",
            "bokmål",
            "no",
            "norsk bokmål",
            "no",
            "nynorsk",
            "nn",
            "norsk nynorsk",
            "nn",
            "english",
            "en",
            "norwegian",
            "no",
            "davvisámegiella",
            "se");
    private static final Map<String, String> NAMES = names();

    private final String written;
    private final String writtenCode;

    /** What languages are called in English and in themselves; our own words for them go before. */
    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            names.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            names.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
        }
        names.putAll(OTHER_NAMES);
        return Map.copyOf(names);
    }

    private Languages(String written) {
        this.written = written;
        this.writtenCode = code(written).orElse("");
    }

    /** The language a form is written in: as it says itself, else the texts without language, else Norwegian, else any. */
    public static Languages of(FormSheet survey, FormSheet choices, Cell declared, Faults faults) {
        Map<String, Cell> used = new TreeMap<>();
        Stream.of(survey, choices)
                .flatMap(sheet -> sheet.headings().entrySet().stream())
                .filter(heading -> heading.getKey().matches("(?s)(label|hint|[a-z]+_message)(::.*)?"))
                .forEach(heading -> used.put(language(heading.getKey()), heading.getValue()));
        if (!declared.isBlank()) {
            used.put(declared.text(), declared);
        }
        String written = declared.isBlank() ? first(used) : declared.text();
        used.forEach((language, cell) -> {
            if (!language.isEmpty() && code(language).isEmpty()) {
                tellUnknown(language, language.equals(written), cell, faults);
            }
        });
        return new Languages(written);
    }

    /** A form may be in a language we cannot name, but not be translated into one. */
    private static void tellUnknown(String language, boolean written, Cell cell, Faults faults) {
        String told = "«" + language + "» does not say which language: write it as «Nynorsk (nn)»";
        if (written) {
            faults.finding(cell, told);
        } else {
            faults.note(cell, told);
        }
    }

    private static String language(String heading) {
        int colons = heading.indexOf("::");
        return colons < 0 ? "" : heading.substring(colons + 2);
    }

    private static String first(Map<String, Cell> used) {
        Function<String, Integer> rank = language ->
                language.isEmpty() ? 0 : code(language).filter("no"::equals).isPresent() ? 1 : 2;
        return used.entrySet().stream()
                .min(java.util.Comparator.<Map.Entry<String, Cell>, Integer>comparing(
                                entry -> rank.apply(entry.getKey()))
                        .thenComparing(entry -> entry.getValue().column()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Optional<String> code(String language) {
        Matcher inBrackets = CODE.matcher(language);
        String folded = language.strip().toLowerCase(Locale.ROOT);
        String code = inBrackets.find()
                ? inBrackets.group(1).toLowerCase(Locale.ROOT)
                : NAMES.getOrDefault(folded, folded.matches("[a-z]{2}") ? folded : "");
        return code.isEmpty() ? Optional.empty() : Optional.of(code.equals("nb") ? "no" : code);
    }

    /** SurveyJS's name of the language the form is written in, when it says which. */
    public Optional<String> locale() {
        return writtenCode.isEmpty() ? Optional.empty() : Optional.of(writtenCode);
    }

    private String key(String language) {
        boolean same = language.equals(written) || language.isEmpty();
        return same || code(language).filter(writtenCode::equals).isPresent()
                ? DEFAULT
                : code(language).orElse(language);
    }

    /** Texts by language, each made ready for SurveyJS; a text in one language only stands alone. */
    public Optional<JsonNode> texts(Map<String, Cell> cells, Function<Cell, String> made, Faults faults) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new TreeMap<>();
        cells.forEach((language, cell) -> texts.put(key(language), made.apply(cell)));
        if (!texts.containsKey(DEFAULT)) {
            Map.Entry<String, String> other = texts.entrySet().iterator().next();
            faults.finding(
                    cells.values().iterator().next(),
                    "the text is missing in the language the form is written in: it stands there as in «"
                            + other.getKey() + "»");
            texts.put(DEFAULT, other.getValue());
        }
        return Optional.of(
                texts.size() == 1
                        ? JsonNodeFactory.instance.textNode(
                                texts.values().iterator().next())
                        : object(texts));
    }

    private static ObjectNode object(Map<String, String> texts) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        texts.forEach(object::put);
        return object;
    }
}
