package no.svarbrev.questionnaire.column;

import java.util.List;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;

/**
 * The columns that one answer becomes.
 *
 * @param asked where it is asked: once as a rule, more often when questions share their answer; the first gives the columns
 */
public record AnswerColumns(List<Asked> asked, List<Column> columns) {
    /** A question on its page. */
    public record Asked(Page page, Question question) {}

    public AnswerColumns {
        asked = List.copyOf(asked);
        columns = List.copyOf(columns);
    }

    public Question question() {
        return asked.get(0).question();
    }
}
