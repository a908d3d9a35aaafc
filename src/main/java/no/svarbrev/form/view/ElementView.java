package no.svarbrev.form.view;

import java.util.List;

/** What stands on a page, as its template shows it. */
sealed interface ElementView
        permits QuestionView,
                ElementView.FixedView,
                ElementView.PanelView,
                ElementView.HtmlView,
                ElementView.ImageView {
    /** What it is included by, such as {@code questions/radiogroup}. */
    String template();

    /** A question that is shown with its answer and cannot be answered. */
    record FixedView(String template, String id, String title, String context, String description, List<String> lines)
            implements ElementView {
        /** Of what was worked out. */
        static final String WORKED_OUT = "questions/expression";
    }

    /** @param heading the element of its title, such as {@code h2} */
    record PanelView(
            String template, String id, String title, String heading, String description, List<ElementView> elements)
            implements ElementView {}

    /** Markup that was checked when the questionnaire was read. */
    record HtmlView(String template, String id, String html) implements ElementView {}

    /** @param link a data URI */
    record ImageView(String template, String id, String link, String alternative) implements ElementView {}
}
