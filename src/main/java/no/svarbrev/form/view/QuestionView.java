package no.svarbrev.form.view;

import java.util.List;

/**
 * A question as its template shows it. Ids: {@code q-<id>} is the place of the question, its fields have ids of their own.
 *
 * @param field the path of its field in the form
 * @param carried answers inside the question that the page does not show, and that are to stay
 */
record QuestionView(
        String template,
        String id,
        String field,
        Heading heading,
        Body body,
        List<CommentView> comment,
        List<CarriedView> carried)
        implements ElementView {

    /**
     * What stands above the fields.
     *
     * @param context the row or panel it stands in, for those who hear the page
     * @param mark in words, whether it must be answered; empty where the page says it for all its questions
     * @param note a warning or hint
     * @param describedBy ids of description, error and note, for {@code aria-describedby}
     */
    record Heading(
            String title,
            String context,
            String description,
            String mark,
            String error,
            String note,
            String describedBy) {}

    /** What there is to fill in, by kind. */
    sealed interface Body permits Typing, Signing, Choosing, Grid, Parts {}

    /** @param type of the HTML input; {@code mode} is what keys it asks for */
    record Typing(String type, String mode, String value, int lines) implements Body {}

    /** A signature: what was drawn, as a data URI, or the name that was typed. */
    record Signing(String picture, String name) implements Body {}

    /**
     * Options to choose among.
     *
     * @param lowest what the ends of a scale mean
     * @param all what ticks all of them: none or one
     */
    record Choosing(List<OptionView> options, String lowest, String highest, List<AllView> all) implements Body {}

    /** @param codes what is ticked by it, as a JSON list */
    record AllView(String id, String field, String text, String codes) {}

    /** A grid with one choice a row. */
    record Grid(List<ColumnView> columns, List<RowView> rows) implements Body {}

    /**
     * Questions inside this one, in rows, panels or fields.
     *
     * @param totals of a grid: none or one
     * @param count how many there are, where the respondent decides
     * @param add the words of the button that adds one; empty when none can be added
     * @param none what is said when there are none
     */
    record Parts(
            List<ColumnView> columns,
            List<ItemView> items,
            List<TotalsView> totals,
            List<Integer> count,
            String add,
            String none)
            implements Body {}

    /**
     * The row of totals below a grid.
     *
     * @param cells one for each column, without an element where there is no total
     */
    record TotalsView(String title, List<CellView> cells) {}

    /**
     * One option.
     *
     * @param column the id of its heading in a grid
     * @param places of a ranking, the places it can have
     */
    record OptionView(
            String id,
            String code,
            String text,
            boolean checked,
            boolean closed,
            boolean exclusive,
            String column,
            List<PlaceView> places) {}

    /** A place in a ranking. */
    record PlaceView(int number, boolean chosen) {}

    /** A heading of a grid; the mark says that every row must have an answer there. */
    record ColumnView(String id, String text, String mark) {}

    /** One row of a grid, with an option for each column. */
    record RowView(String id, String field, String text, String error, List<OptionView> cells) {}

    /**
     * A row or repeated panel.
     *
     * @param cells what is asked there; of a grid one for each column
     * @param remove the words of the button that takes it away; empty when it must stay
     */
    record ItemView(String id, String path, String title, String remove, List<CellView> cells) {}

    /** Nothing, where the row does not have this column. */
    record CellView(List<ElementView> elements) {}

    /** The field below a question: none or one. */
    record CommentView(String id, String field, String text, String mark, String value, String error) {}

    record CarriedView(String field, String value) {}
}
