package no.svarbrev.xlsform.rows;

/**
 * What SurveyJS has and XLSForm has not, marked in the column {@code appearance}: other tools pass over a word they do not
 * know there, and still ask or show what the row says.
 */
public final class Marks {
    /** A text row named {@code <question>_comment}, the field for comments of the question above it. */
    public static final String COMMENT = "svarbrev-comment";

    /** On the first group: the page before the questions. */
    public static final String START = "svarbrev-start";

    /** On a note at the very top: the title in all languages, since form_title has one. */
    public static final String TITLE = "svarbrev-title";

    /** On a note at the top, below such a title: the description of the form. */
    public static final String DESCRIPTION = "svarbrev-description";

    /** On a note at the very end: what is shown when the answers are sent in. */
    public static final String COMPLETED = "svarbrev-completed";

    /** Before the step of a number, when the type does not say it. */
    public static final String STEP = "svarbrev-step-";

    public static final String COMMENT_SUFFIX = "_comment";
    public static final String TITLE_NAME = "svarbrev_title";
    public static final String DESCRIPTION_NAME = "svarbrev_description";
    public static final String COMPLETED_NAME = "svarbrev_completed";

    private Marks() {}
}
