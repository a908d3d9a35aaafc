package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.choice.GridRows;
import no.svarbrev.questionnaire.rule.Repeating;
import no.svarbrev.questionnaire.rule.Rules;

/**
 * A question; each kind is one record. The answers are SurveyJS data. A field is the name of what a browser sends: the
 * question's name, or a path such as {@code goals.0.name} inside grids and panels.
 */
public sealed interface Question extends Element
        permits SingleChoice,
                MultipleChoice,
                YesNo,
                Rating,
                TextField,
                NumberField,
                DateField,
                CommentField,
                Signature,
                MultipleText,
                Matrix,
                Grid,
                PanelList,
                Calculation {
    /** The kinds: one row for each, whose name is also that of its template. */
    enum Kind {
        RADIOGROUP(Shape.CHOICE),
        DROPDOWN(Shape.CHOICE),
        CHECKBOX(Shape.CHOICES),
        TAGBOX(Shape.CHOICES),
        RANKING(Shape.RANKING),
        BOOLEAN(Shape.CHOICE),
        RATING(Shape.CHOICE),
        TEXT(Shape.TEXT),
        NUMBER(Shape.NUMBER),
        DATE(Shape.DATE),
        COMMENT(Shape.TEXT),
        SIGNATUREPAD(Shape.SIGNATURE),
        MULTIPLETEXT(Shape.FIELDS),
        MATRIX(Shape.ROWS),
        MATRIXDROPDOWN(Shape.CELLS),
        MATRIXDYNAMIC(Shape.LIST),
        PANELDYNAMIC(Shape.LIST),
        EXPRESSION(Shape.CALCULATION);

        private final Shape shape;

        Kind(Shape shape) {
            this.shape = shape;
        }

        public Shape shape() {
            return shape;
        }
    }

    Prompt prompt();

    Kind kind();

    /** What its answers look like, for all that does not mind which kind it is. */
    default Shape shape() {
        return kind().shape();
    }

    /** Whether one chooses from a list that may depend on other answers, or come from another question. */
    default boolean choosesFromList() {
        return false;
    }

    /** How many characters of text it takes. */
    default int maxLength() {
        return TextField.LONGEST;
    }

    /** The choices as written; empty for questions without. */
    default Optional<ChoiceList> choices() {
        return Optional.empty();
    }

    /** Whether there is a field below it: a comment, or the text of «other». */
    default boolean hasText() {
        return prompt().comment().isPresent()
                || choices().flatMap(ChoiceList::other).isPresent();
    }

    /** Whether what stands there is kept beside the answer; the text of «other» may be the answer itself. */
    default boolean keepsText() {
        return prompt().comment().isPresent()
                || choices()
                        .filter(ChoiceList::otherIsComment)
                        .flatMap(ChoiceList::other)
                        .isPresent();
    }

    /** How often what stands inside it is repeated; empty for all but lists of rows and panels. */
    default Optional<Repeating> repeated() {
        return Optional.empty();
    }

    /** The questions inside this one, as written: items, cells, or what stands in a repeating panel. */
    default List<Question> parts() {
        return List.of();
    }

    /** The rows that are written down, of a grid that has such. */
    default Optional<GridRows> fixedRows() {
        return Optional.empty();
    }

    /** What is worked out below its columns; none for anything but grids of cells. */
    default Grid.Totals totals() {
        return Grid.Totals.NONE;
    }

    @Override
    default String name() {
        return prompt().name();
    }

    @Override
    default Rules rules() {
        return prompt().rules();
    }

    /** The field of a part of this question. */
    static String field(String question, String part) {
        return question + "." + part;
    }
}
