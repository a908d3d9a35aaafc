package no.svarbrev.questionnaire.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.choice.GridRows;
import no.svarbrev.questionnaire.column.Column.What;

/**
 * Which columns the questions of one version become in data files, in their order: each question itself; one column for
 * each option, row, field or cell; and those for totals and texts beside them. What the respondent repeats, as many times
 * as needed, is one column with the number and one with all of it.
 */
public final class Columns {
    private static final Set<String> OTHERS = Set.of("annet", "andre", "other");

    private final Questionnaire questionnaire;
    private final Naming naming = new Naming();

    private Columns(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** In the order of the questions; those that share an answer share the columns of the first of them. */
    public static List<AnswerColumns> of(Questionnaire questionnaire) {
        Map<String, List<AnswerColumns.Asked>> asked = new LinkedHashMap<>();
        questionnaire
                .pages()
                .forEach(page -> page.questions()
                        .forEach(question -> asked.computeIfAbsent(
                                        question.prompt().key(), key -> new ArrayList<>())
                                .add(new AnswerColumns.Asked(page, question))));
        Columns columns = new Columns(questionnaire);
        return asked.values().stream()
                .map(each ->
                        new AnswerColumns(each, columns.at(Place.of(each.get(0).question()))))
                .toList();
    }

    /** Names are given in this order. */
    private List<Column> at(Place place) {
        return Stream.of(answers(place), totals(place), texts(place))
                .flatMap(List::stream)
                .toList();
    }

    private List<Column> answers(Place place) {
        Question question = place.question();
        return switch (question.shape()) {
            case CHOICE, TEXT, NUMBER, DATE, SIGNATURE, CALCULATION -> List.of(whole(place, What.ANSWER));
            case CHOICES, RANKING ->
                questionnaire.hasKnownChoices(question)
                        ? each(place, questionnaire.choicesOf(question))
                        : List.of(whole(place, What.ANSWER));
            case ROWS -> each(place, rows(question));
            case FIELDS -> inside(place, Optional.empty());
            case CELLS ->
                rows(question).stream()
                        .flatMap(row -> inside(place, Optional.of(row)).stream())
                        .toList();
            case LIST -> repeated(place);
        };
    }

    private static List<Choice> rows(Question grid) {
        return grid.fixedRows().map(GridRows::rows).orElse(List.of());
    }

    private Column whole(Place place, What what) {
        return Column.named(naming, place, what, Optional.empty());
    }

    private List<Column> each(Place place, List<Choice> parts) {
        return parts.stream()
                .map(part -> Column.named(naming, place, What.ANSWER, Optional.of(part)))
                .toList();
    }

    private List<Column> inside(Place place, Optional<Choice> row) {
        return place.question().parts().stream()
                .flatMap(part -> at(place.inside(row, part)).stream())
                .toList();
    }

    /** The number stands first, and all of it has the first choice of names. */
    private List<Column> repeated(Place place) {
        Column all = whole(place, What.ANSWER);
        return List.of(whole(place, What.COUNT), all);
    }

    private List<Column> totals(Place place) {
        Question grid = place.question();
        return grid.parts().stream()
                .filter(column -> grid.totals().of(column.name()).isPresent())
                .map(column -> whole(place.inside(Optional.empty(), column), What.TOTAL))
                .toList();
    }

    private List<Column> texts(Place place) {
        Question question = place.question();
        Optional<Choice> other = question.choices().flatMap(ChoiceList::other);
        List<Column> texts = new ArrayList<>();
        if (hasOtherText(question)) {
            texts.add(Column.named(naming, place, What.OTHER, other));
        }
        if (question.prompt().comment().isPresent()) {
            texts.add(
                    Column.named(naming, place, What.COMMENT, other.isPresent() ? Optional.empty() : about(question)));
        }
        return texts;
    }

    /**
     * Whether there is a column for what was written for «other». Where the text is the answer itself, and choices cannot
     * be known beforehand, it stands in the column of the answer.
     */
    private boolean hasOtherText(Question question) {
        return question.choices()
                .filter(list -> list.other().isPresent())
                .filter(list -> list.otherIsComment() || questionnaire.hasKnownChoices(question))
                .isPresent();
    }

    /** A comment belongs to the option or row «annet» when there is one, and no text of its own for «other». */
    private Optional<Choice> about(Question question) {
        return (question.shape() == Shape.ROWS ? rows(question) : questionnaire.choicesOf(question))
                .stream().filter(choice -> OTHERS.contains(choice.code())).findFirst();
    }
}
