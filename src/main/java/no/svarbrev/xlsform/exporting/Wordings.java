package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import no.svarbrev.xlsform.rows.Languages;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** The texts of a definition in the columns of their languages. */
final class Wordings {
    private static final Map<String, String> NAMES =
            Map.of("no", "Norsk bokmål (nb)", "nn", "Nynorsk (nn)", "en", "English (en)", "se", "Davvisámegiella (se)");

    private final String locale;
    private final boolean several;

    private Wordings(String locale, boolean several) {
        this.locale = locale;
        this.several = several;
    }

    static Wordings of(Part root) {
        TreeSet<String> languages = new TreeSet<>();
        for (String property : new String[] {"title", "description", "completedHtml", "pages"}) {
            collect(root.json().path(property), languages);
        }
        languages.remove(Languages.DEFAULT);
        String locale = root.text("locale");
        if (!locale.isEmpty() && !locale.matches("[a-z]{2}")) {
            root.at("locale").fault("only a language of two letters can be expressed");
        }
        if (languages.contains(locale)) {
            root.at("locale").fault("texts of the language the form is written in stand under «default»");
        }
        return new Wordings(locale, !languages.isEmpty());
    }

    private static void collect(JsonNode node, TreeSet<String> languages) {
        if (node.isObject() && node.path(Languages.DEFAULT).isTextual()) {
            node.fieldNames().forEachRemaining(languages::add);
        }
        node.forEach(child -> collect(child, languages));
    }

    Optional<String> defaultLanguage() {
        return locale.isEmpty() ? Optional.empty() : Optional.of(name(locale));
    }

    private static String name(String code) {
        return NAMES.getOrDefault(code.equals("nb") ? "no" : code, code + " (" + code + ")");
    }

    /** The cells of one text by their column. */
    Map<String, String> cells(String column, Part text, UnaryOperator<String> made) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (text.json().isTextual()) {
            put(cells, heading(column, Languages.DEFAULT), text, made);
        } else if (text.json().isObject() && text.has(Languages.DEFAULT)) {
            text.json().fieldNames().forEachRemaining(language -> {
                boolean known = language.equals(Languages.DEFAULT) || language.matches("[a-z]{2}");
                if (!known || !text.at(language).json().isTextual()) {
                    text.at(language).fault("must be a text, under a language of two letters");
                } else {
                    put(cells, heading(column, language), text.at(language), made);
                }
            });
        } else if (!text.json().isMissingNode()) {
            text.fault("must be a text, or texts by language with one under «default»");
        }
        return cells;
    }

    private static void put(Map<String, String> cells, String heading, Part text, UnaryOperator<String> made) {
        try {
            cells.put(heading, made.apply(text.json().textValue()));
        } catch (IllegalArgumentException | ExpressionFault wrong) {
            text.fault(wrong.getMessage().replaceFirst("^column 1: ", ""));
        }
    }

    private String heading(String column, String language) {
        if (!language.equals(Languages.DEFAULT)) {
            return column + "::" + name(language);
        }
        return several && !locale.isEmpty() ? column + "::" + name(locale) : column;
    }
}
