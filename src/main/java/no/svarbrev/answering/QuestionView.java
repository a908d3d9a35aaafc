package no.svarbrev.answering;

import java.util.List;

/**
 * A question or text as its template shows it. Ids: {@code q-<name>} is the place of the question, its fields have ids of
 * their own.
 *
 * @param template what it is included by, {@code questions/<kind>}
 * @param mark in words, whether it must be answered; empty where the page says it for all its questions
 * @param describedBy ids of description and error, for {@code aria-describedby}
 */
record QuestionView(
        String template,
        String name,
        String title,
        String description,
        String mark,
        String error,
        String describedBy,
        String html,
        String value,
        int lines,
        List<OptionView> options,
        List<OptionView> columns,
        List<RowView> rows,
        List<CommentView> comment) {

    /** One option, or a column. */
    record OptionView(String id, String code, String text, boolean checked) {}

    /** One row of a grid, with an option for each column. */
    record RowView(String id, String field, String text, String error, List<OptionView> cells) {}

    /** The field below a question: none or one. */
    record CommentView(String id, String name, String text, String mark, String value, String error) {}
}
