package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A question; each kind is one record that knows what its form fields give. The answers are SurveyJS data. A field is the
 * name of what a browser sends: the question's name, or a path such as {@code goals.0.name} inside grids and panels.
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
                CellMatrix,
                RowList,
                PanelList,
                Calculation {
    /** The kinds, by the names of their templates. */
    enum Kind {
        RADIOGROUP,
        DROPDOWN,
        CHECKBOX,
        TAGBOX,
        RANKING,
        BOOLEAN,
        RATING,
        TEXT,
        NUMBER,
        DATE,
        COMMENT,
        SIGNATUREPAD,
        MULTIPLETEXT,
        MATRIX,
        MATRIXDROPDOWN,
        MATRIXDYNAMIC,
        PANELDYNAMIC,
        EXPRESSION;

        /** Whether one chooses from a list that may depend on other answers, or come from another question. */
        public boolean choosesFromList() {
            return switch (this) {
                case RADIOGROUP, DROPDOWN, CHECKBOX, TAGBOX, RANKING -> true;
                case BOOLEAN,
                        RATING,
                        TEXT,
                        NUMBER,
                        DATE,
                        COMMENT,
                        SIGNATUREPAD,
                        MULTIPLETEXT,
                        MATRIX,
                        MATRIXDROPDOWN,
                        MATRIXDYNAMIC,
                        PANELDYNAMIC,
                        EXPRESSION -> false;
            };
        }
    }

    Prompt prompt();

    Kind kind();

    /** The answer that the form's fields under this one hold. */
    Typed read(Form form, String field);

    /** The choices as written; empty for questions without. */
    default Optional<ChoiceList> choices() {
        return Optional.empty();
    }

    /** The questions inside this one, as written: items, cells, or what stands in a repeating panel. */
    default List<Question> parts() {
        return List.of();
    }

    /** What is worked out below its columns; none for anything but grids of cells. */
    default Totals totals() {
        return Totals.NONE;
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

    /** The first fault, else the answer; blank when there is nothing in it. */
    static Typed collected(JsonNode answer, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return new Typed(answer, faults);
        }
        return answer.isEmpty() ? Typed.BLANK : Typed.of(answer);
    }
}
