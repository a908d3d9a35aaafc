package no.svarbrev.questionnaire;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the columns that the questions of one version become in data files: {@code <question>},
 * {@code <question>_<option or row>}, {@code <question>_<option>_tekst}. At most 32 characters; a longer one keeps its
 * option and loses the end of its question. The same version always gives the same names.
 */
public final class VariableNames {
    public static final int MAX_LENGTH = 32;

    /** The columns that stand first in every data file. */
    public static final List<String> META = List.of("respnr", "status", "sprak", "startet", "levert", "skjemaversjon");

    private static final String TEXT = "\ntekst";
    private static final String COUNT = "\nantall";

    private static final Pattern VALID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    /** Stata's types of text, {@code str1} to {@code str2045}. */
    private static final Pattern STATA_STRING = Pattern.compile("str[0-9]+");

    /** Words of SPSS and Stata that cannot name a variable. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "by",
            "eq",
            "ge",
            "gt",
            "le",
            "lt",
            "ne",
            "not",
            "or",
            "to",
            "with",
            "byte",
            "double",
            "float",
            "if",
            "in",
            "int",
            "long",
            "str",
            "strl",
            "using",
            "aggregate",
            "array",
            "boolean",
            "break",
            "case",
            "class",
            "colvector",
            "complex",
            "const",
            "continue",
            "default",
            "delegate",
            "delete",
            "do",
            "else",
            "enum",
            "explicit",
            "export",
            "external",
            "for",
            "friend",
            "function",
            "global",
            "goto",
            "inline",
            "local",
            "lower",
            "matrix",
            "mod",
            "namespace",
            "new",
            "null",
            "numeric",
            "operator",
            "orgtypedef",
            "pointer",
            "polymorphic",
            "pragma",
            "private",
            "protected",
            "public",
            "quad",
            "real",
            "return",
            "rowvector",
            "scalar",
            "short",
            "signed",
            "static",
            "string",
            "struct",
            "super",
            "switch",
            "template",
            "this",
            "throw",
            "transmorphic",
            "try",
            "typedef",
            "typename",
            "union",
            "unsigned",
            "vector",
            "version",
            "virtual",
            "void",
            "volatile",
            "while");

    private final Questionnaire questionnaire;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(META);
    private final Set<String> keys = new HashSet<>();

    private VariableNames(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.questions().forEach(this::addQuestion);
    }

    public static VariableNames of(Questionnaire questionnaire) {
        return new VariableNames(questionnaire);
    }

    /**
     * The column of a question, or of a part of it: an option, a row, an item, a row and its column …
     *
     * @throws IllegalArgumentException where there is no such column
     */
    public String of(Question question, String... parts) {
        String name = names.get(key(question.name(), String.join("_", parts)));
        if (name == null) {
            throw new IllegalArgumentException("No column " + question.name() + " " + List.of(parts));
        }
        return name;
    }

    /** All names, in the order of the questions. */
    public List<String> all() {
        return List.copyOf(names.values());
    }

    /** The column of the text beside a question. */
    public String ofText(Question question) {
        return names.get(key(question.name(), TEXT));
    }

    /** The column with the number of rows or panels. */
    public String ofCount(Question question) {
        return names.get(key(question.name(), COUNT));
    }

    /** The names of this question's columns that SPSS or Stata would not take. */
    public List<String> refused(Question question) {
        return refused().getOrDefault(question.name(), List.of());
    }

    /** The names that SPSS or Stata would not take, by their question. */
    public Map<String, List<String>> refused() {
        return names.entrySet().stream()
                .filter(entry -> isRefused(entry.getValue()))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().substring(0, entry.getKey().indexOf('\n')),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static boolean isRefused(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return !VALID.matcher(name).matches()
                || RESERVED.contains(folded)
                || STATA_STRING.matcher(folded).matches();
    }

    /** Questions that share an answer share its columns. */
    private void addQuestion(Question question) {
        if (keys.add(question.prompt().key())) {
            addColumns(question, question, "");
            if (hasText(question)) {
                addText(question);
            }
        }
    }

    /** @param path the parts that lead to this one, each with _ before it; empty for the question itself */
    private void addColumns(Question whole, Question part, String path) {
        switch (part.kind()) {
            case RADIOGROUP, DROPDOWN, BOOLEAN, RATING, TEXT, NUMBER, DATE, COMMENT, EXPRESSION -> add(whole, path);
            case CHECKBOX, TAGBOX, RANKING -> addOptions(whole, part, path);
            case MULTIPLETEXT, MATRIX -> parts(part).forEach(name -> add(whole, path + "_" + name));
            case MATRIXDROPDOWN -> addCells(whole, (CellMatrix) part, path);
            case MATRIXDYNAMIC, PANELDYNAMIC -> {
                add(whole, path);
                names.put(key(whole.name(), path + COUNT), unique(whole.name(), path + "_antall"));
            }
        }
    }

    private static List<String> parts(Question question) {
        return question instanceof Matrix matrix
                ? matrix.rows().rows().stream().map(Choice::code).toList()
                : question.parts().stream().map(Question::name).toList();
    }

    private void addOptions(Question whole, Question part, String path) {
        if (questionnaire.hasKnownChoices(part)) {
            questionnaire.choicesOf(part).forEach(choice -> add(whole, path + "_" + choice.code()));
        } else {
            add(whole, path);
        }
    }

    private void addCells(Question whole, CellMatrix matrix, String path) {
        matrix.rows()
                .rows()
                .forEach(row -> matrix.parts()
                        .forEach(column -> addColumns(whole, column, path + "_" + row.code() + "_" + column.name())));
    }

    /** Whether a text is written beside the answer: a comment, or what «other» is. */
    public static boolean hasText(Question question) {
        return question.prompt().comment().isPresent()
                || question.choices().flatMap(ChoiceList::other).isPresent();
    }

    /** The text belongs to the option or row «annet» when there is one. */
    private void addText(Question question) {
        List<Choice> parts =
                question instanceof Matrix matrix ? matrix.rows().rows() : questionnaire.choicesOf(question);
        Optional<String> other = parts.stream()
                .map(Choice::code)
                .filter(code -> code.equals("annet") || code.equals("andre") || code.equals("other"))
                .findFirst();
        String name = unique(question.name(), other.map(code -> "_" + code).orElse("") + "_tekst");
        names.put(key(question.name(), TEXT), name);
    }

    private void add(Question question, String path) {
        String parts = path.isEmpty() ? "" : path.substring(1);
        names.put(key(question.name(), parts), unique(question.name(), path));
    }

    /** Shortened until it fits, and numbered when that name is taken; names differ by more than case. */
    private String unique(String question, String ending) {
        String name = joined(question, ending, "");
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = joined(question, ending, "_" + number);
        }
        return name;
    }

    private static String joined(String question, String ending, String number) {
        String end = ending.substring(0, Math.min(ending.length(), MAX_LENGTH - 8 - number.length())) + number;
        String start = question.substring(0, Math.min(question.length(), MAX_LENGTH - end.length()));
        return start.replaceAll("_+$", "") + end;
    }

    private static String key(String question, String part) {
        return question + "\n" + part;
    }
}
