package no.svarbrev.form;

import no.svarbrev.questionnaire.Question;

/** How many rows or panels a form says that a list has, at most {@value #MOST}. */
final class ListCount {
    private static final int MOST = 1_000;

    private ListCount() {}

    /** The hidden field that says it. */
    static String field(String list) {
        return Question.field(list, "count");
    }

    static int of(Form form, String list) {
        String typed = form.first(field(list));
        return typed.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(typed), MOST) : 0;
    }
}
