package no.svarbrev.form;

import java.util.Optional;
import no.svarbrev.platform.Texts;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/** What things on a page are called: the questionnaire's own texts with answers put in, or the usual words. */
public record Words(Route route) {
    /** Our own words, in the language of the response. */
    public String say(String key, Object... values) {
        return Texts.in(route.language()).say(key, values);
    }

    public String text(LocalText text, Scope scope) {
        return text.isEmpty() ? "" : route.text(text, scope);
    }

    /** The markup is the questionnaire's own; the answers in it are not. */
    public String markup(LocalText text, Scope scope) {
        return text.isEmpty() ? "" : route.text(text, scope, Words::escaped);
    }

    private static String escaped(String answer) {
        return answer.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The title, or the number of a page without. */
    public String page(ShownPage page) {
        LocalText title = page.page().title();
        return title.isEmpty() ? say("page.untitled", route.number(page)) : text(title, page.scope());
    }

    /** What a button says: in the author's words where there are some. */
    public String button(LocalText own, String usual) {
        return own.isEmpty() ? say(usual) : text(own, route.scope());
    }

    public Questionnaire.Buttons buttons() {
        return route.questionnaire().parts().buttons();
    }

    public String question(ShownQuestion state) {
        return title(state.question(), state.scope());
    }

    public String title(Question question, Scope scope) {
        LocalText title = question.prompt().title();
        return title.isEmpty() ? question.name() : text(title, scope);
    }

    public String choice(ShownQuestion state, Choice choice) {
        if (choice.text().isEmpty()) {
            return choice.code();
        }
        // Where the texts are answers themselves, nothing is put into them.
        return isOfAnswers(state)
                        && choice.role() == Choice.Role.PLAIN
                        && choice.text().byLanguage().size() == 1
                ? choice.text().in(route.language())
                : text(choice.text(), state.scope());
    }

    private boolean isOfAnswers(ShownQuestion state) {
        Optional<ShownQuestion> source =
                state.question().choices().flatMap(ChoiceList::source).flatMap(from -> route.question(from.question()));
        return source.filter(from -> from.question().choices().isEmpty()).isPresent();
    }

    /** What the row of totals of a grid is called. */
    public String totals(ShownQuestion grid) {
        LocalText own = grid.question().totals().text();
        return own.isEmpty() ? say("question.totals") : text(own, grid.scope());
    }

    /** What stands below a column of a grid; empty when nothing does. */
    public String total(ShownQuestion grid, Grid.Totals.Total total) {
        return route.onPage(total.calculation(), grid.total(total.column()));
    }

    /** A fixed row by its text, others by their number; the several fields of one question have no name of their own. */
    public String item(ShownQuestion list, ShownQuestion.Item item) {
        if (item.row().isPresent()) {
            return choice(list, item.row().get());
        }
        String number = String.valueOf(item.index() + 1);
        if (list.question() instanceof PanelList) {
            return panel(list, item, number);
        }
        return list.shape() == Shape.LIST ? say("question.row", number) : "";
    }

    private String panel(ShownQuestion list, ShownQuestion.Item item, String number) {
        LocalText title = ((PanelList) list.question()).panelTitle();
        return title.isEmpty() ? question(list) + " " + number : text(title, item.scope());
    }
}
