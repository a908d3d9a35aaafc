package no.svarbrev.questionnaire.column;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;

/**
 * The names of the columns that the questions of one version become in data files: {@code <question>},
 * {@code <question>_<option or row>}, {@code <question>_<row>_<column>}, {@code <question>_<column>_total},
 * {@code <question>_<option>_tekst}. At most 32 characters; a longer one keeps its option and loses the end of its question. The same version always gives the same
 * names.
 */
public final class VariableNames {
    public static final int MAX_LENGTH = 32;

    /** The columns that stand first in every data file. */
    public static final List<String> META =
            List.of("respnr", "status", "sprak", "startet", "levert", "skjemaversjon", "svarmate", "aapor");

    /** What columns beside the answer itself end in. */
    private static final String TEXT = "_tekst";

    private static final String COUNT = "_antall";

    private static final String TOTAL = "_total";

    private static final Set<String> OTHERS = Set.of("annet", "andre", "other");

    /** The longest end of a name that is not cut: so much of the question always stands before it. */
    private static final int MAX_ENDING = MAX_LENGTH - 8;

    private final Questionnaire questionnaire;
    private final Map<Column, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(META);
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * What a name is for.
     *
     * @param parts options, rows, columns and fields that lead from the question to it
     */
    private record Column(String question, List<String> parts, What what) {}

    private enum What {
        ANSWER,
        COUNT,
        TOTAL,
        OTHER,
        COMMENT
    }

    private VariableNames(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        Set<String> keys = new HashSet<>();
        questionnaire.questions().stream()
                .filter(question -> keys.add(question.prompt().key()))
                .forEach(question -> addColumns(question.name(), question, List.of()));
    }

    /** Questions that share an answer share the columns of the first of them. */
    public static VariableNames of(Questionnaire questionnaire) {
        return new VariableNames(questionnaire);
    }

    /**
     * The column of a question, or of a part of it: an option, a row, an item, a row and its column …
     *
     * @throws IllegalArgumentException where there is no such column
     */
    public String of(Question question, String... parts) {
        return name(new Column(question.name(), List.of(parts), What.ANSWER));
    }

    /** The column of the comment beside a question, or beside a part of it. */
    public String ofText(Question question, String... parts) {
        return name(new Column(question.name(), List.of(parts), What.COMMENT));
    }

    /** The column of what was written for «other». */
    public String ofOther(Question question, String... parts) {
        return name(new Column(question.name(), List.of(parts), What.OTHER));
    }

    /** The column with the number of rows or panels. */
    public String ofCount(Question question, String... parts) {
        return name(new Column(question.name(), List.of(parts), What.COUNT));
    }

    /** The column of what stands below a column of a grid. */
    public String ofTotal(Question question, String... parts) {
        return name(new Column(question.name(), List.of(parts), What.TOTAL));
    }

    private String name(Column column) {
        String name = names.get(column);
        if (name == null) {
            throw new IllegalArgumentException("There is no such column: " + column);
        }
        return name;
    }

    /** All names, in the order of the questions. */
    public List<String> all() {
        return List.copyOf(names.values());
    }

    /** The names that SPSS or Stata would not take and that others stand for, by their question. */
    public Map<String, String> replaced() {
        Map<String, String> replaced = new LinkedHashMap<>();
        names.forEach((column, name) -> {
            if (RefusedNames.contain(shortened(column.question()))) {
                replaced.putIfAbsent(column.question(), name);
            }
        });
        return replaced;
    }

    /** A name that is only too long is cut, which is no surprise. */
    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), MAX_LENGTH));
    }

    /** @param path the parts that lead from the whole question to this one */
    private void addColumns(String whole, Question part, List<String> path) {
        switch (part.shape()) {
            case CHOICE, TEXT, NUMBER, DATE, SIGNATURE, CALCULATION -> add(whole, path);
            case CHOICES, RANKING -> addOptions(whole, part, path);
            case FIELDS -> part.parts().forEach(item -> addColumns(whole, item, with(path, item.name())));
            case ROWS -> ((Matrix) part).rows().rows().forEach(row -> add(whole, with(path, row.code())));
            case CELLS -> addCells(whole, (CellMatrix) part, path);
            case LIST -> {
                add(whole, path);
                add(new Column(whole, path, What.COUNT), COUNT);
            }
        }
        part.totals().columns().forEach(total -> add(new Column(whole, with(path, total.column()), What.TOTAL), TOTAL));
        addTexts(whole, part, path);
    }

    private void addOptions(String whole, Question part, List<String> path) {
        if (questionnaire.hasKnownChoices(part)) {
            questionnaire.choicesOf(part).forEach(choice -> add(whole, with(path, choice.code())));
        } else {
            add(whole, path);
        }
    }

    private void addCells(String whole, CellMatrix matrix, List<String> path) {
        matrix.rows()
                .rows()
                .forEach(row -> matrix.parts()
                        .forEach(column -> addColumns(whole, column, with(with(path, row.code()), column.name()))));
    }

    private static List<String> with(List<String> path, String part) {
        return Stream.concat(path.stream(), Stream.of(part)).toList();
    }

    private void addTexts(String whole, Question part, List<String> path) {
        Optional<Choice> other = part.choices().flatMap(ChoiceList::other);
        if (hasOtherText(questionnaire, part)) {
            add(new Column(whole, path, What.OTHER), "_" + other.orElseThrow().code() + TEXT);
        }
        if (part.prompt().comment().isPresent()) {
            String about = about(part).map(choice -> "_" + choice.code()).orElse("");
            add(new Column(whole, path, What.COMMENT), about + TEXT);
        }
    }

    /**
     * Whether there is a column for what was written for «other». Where the text is the answer itself, and choices cannot
     * be known beforehand, it stands in the column of the answer.
     */
    public static boolean hasOtherText(Questionnaire questionnaire, Question question) {
        return question.choices()
                .filter(list -> list.other().isPresent())
                .filter(list -> list.otherIsComment() || questionnaire.hasKnownChoices(question))
                .isPresent();
    }

    /** A comment belongs to the option or row «annet» when there is one, and no text of its own for «other». */
    public Optional<Choice> about(Question question) {
        List<Choice> parts =
                question instanceof Matrix matrix ? matrix.rows().rows() : questionnaire.choicesOf(question);
        return question.choices().flatMap(ChoiceList::other).isPresent()
                ? Optional.empty()
                : parts.stream()
                        .filter(choice -> OTHERS.contains(choice.code()))
                        .findFirst();
    }

    private void add(String whole, List<String> path) {
        add(new Column(whole, path, What.ANSWER), "");
    }

    private void add(Column column, String suffix) {
        names.put(column, unique(column.question(), ending(column.parts(), suffix)));
    }

    /** What leads to the last part is shortened first: a column of a grid says more than its row when both cannot stand. */
    private static String ending(List<String> parts, String suffix) {
        String whole = parts.stream().map(part -> "_" + part).collect(Collectors.joining()) + suffix;
        if (parts.size() < 2 || whole.length() <= MAX_ENDING) {
            return whole;
        }
        String last = "_" + parts.get(parts.size() - 1) + suffix;
        int left = Math.max(0, MAX_ENDING - last.length());
        return whole.substring(0, left).replaceAll("_+$", "") + last;
    }

    /** Shortened until it fits, and numbered when that name is taken; names differ by more than case. */
    private String unique(String question, String ending) {
        String start = PlainName.of(question);
        String end = PlainName.ending(ending);
        // what was taken stays taken: names that begin and end alike are numbered on from the last
        int number = last.getOrDefault(start + " " + end, 1);
        String name = numbered(start, end, number);
        while (RefusedNames.contain(name) || !taken.add(name.toLowerCase(Locale.ROOT))) {
            name = numbered(start, end, ++number);
        }
        last.put(start + " " + end, number);
        return name;
    }

    private static String numbered(String start, String end, int number) {
        return joined(start, end, number == 1 ? "" : "_" + number);
    }

    private static String joined(String question, String ending, String number) {
        String end = ending.substring(0, Math.min(ending.length(), MAX_ENDING - number.length())) + number;
        String start = question.substring(0, Math.min(question.length(), MAX_LENGTH - end.length()));
        return start.replaceAll("_+$", "") + end;
    }
}
