package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.questionnaire.text.ConditionalText;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.engine.Filling;
import no.svarbrev.routing.engine.Way;
import no.svarbrev.routing.engine.offer.DisplayText;
import no.svarbrev.routing.engine.scope.Piping;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.NumberText;

/**
 * The way through a questionnaire that these answers open: pages, questions, choices, faults, and what is stored. Worked
 * out once, when it is made, on a copy of the answers; not for use by several threads.
 */
public final class Route {
    private final Filling filling;
    private final Way way;
    private final Answers given;
    private final Showing showing = new Showing();

    /** @param given the answers as they were before it is sent in */
    private Route(Filling filling, Answers given) {
        this.filling = filling;
        this.given = given;
        filling.sendIn();
        this.way = new Way(filling);
    }

    /** The way of a response with these answers. */
    public static Route of(Questionnaire questionnaire, Answers answers, Circumstances circumstances) {
        return new Route(new Fillings(questionnaire, circumstances).stored(answers), answers);
    }

    /** The way of a response that was just begun: its answers are the defaults. */
    public static Route begun(Questionnaire questionnaire, Circumstances circumstances) {
        Answers none = new Answers(JsonNodeFactory.instance.objectNode());
        return new Route(new Fillings(questionnaire, circumstances).begun(), none);
    }

    /**
     * The way after the respondent changed answers, with all that follows from a change: triggers, and questions that set
     * or reset themselves. An answer that is given as it was is no change.
     *
     * @param given answers by their keys, comments among them
     * @param replaced keys that are taken away when they are not given
     */
    public Route changed(Map<String, JsonNode> given, List<String> replaced) {
        Filling next = new Fillings(questionnaire(), circumstances()).changed(stored(), given, replaced);
        Set<String> dealtWith = new HashSet<>(answers().blanked());
        dealtWith.addAll(replaced);
        return new Route(next, new Answers(next.data().deepCopy()).dealtWith(dealtWith));
    }

    public Questionnaire questionnaire() {
        return filling.questionnaire();
    }

    /** What it is worked out under. */
    public Circumstances circumstances() {
        return filling.circumstances();
    }

    /** The answers as they were given. */
    public Answers answers() {
        return given;
    }

    /** The answers with those that the questionnaire itself worked out. */
    public Answers settled() {
        return new Answers(filling.data().deepCopy()).dealtWith(given.blanked());
    }

    /**
     * The answers as they are stored until they are sent in: as settled, and with the ticks that an earlier answer withdrew,
     * since they come back when that is taken back.
     */
    public Answers stored() {
        return Ticks.with(settled(), filling.withdrawn().all());
    }

    /** The pages with something to show, in order; without a start page that only has text. */
    public List<ShownPage> pages() {
        return way.pages().stream().map(showing::page).toList();
    }

    /** The page that is read before the response begins. */
    public Optional<ShownPage> startPage() {
        return way.startPage().map(showing::page);
    }

    /** A page, shown or not. */
    public ShownPage page(Page page) {
        return showing.page(way.page(page));
    }

    /** A question on a page, shown or not; empty for a name that no question has. */
    public Optional<ShownQuestion> question(String name) {
        return filling.tree().question(name).map(showing::question);
    }

    /** All questions on pages, shown or not, in order. */
    public List<ShownQuestion> questions() {
        return states().map(showing::question).toList();
    }

    /** Everything to say about the answers of a page, warnings and hints too. */
    public List<Fault> remarks(ShownPage page) {
        return Way.remarks(page.state());
    }

    /** What must be put right on the page before the respondent can go on. */
    public List<Fault> faults(ShownPage page) {
        return remarks(page).stream().filter(Fault::isError).toList();
    }

    /**
     * The first page on the way that has not been sent in, or has a fault; empty when the response can be submitted. Pages
     * that a trigger skips are not on the way.
     */
    public Optional<ShownPage> firstUnfinished(Collection<String> savedPages) {
        return way.firstUnfinished(savedPages).map(showing::page);
    }

    /**
     * The page that follows when this one is sent in: where a trigger on its answers leads, never back; empty after the
     * last one, or when a trigger says that the respondent is finished.
     */
    public Optional<ShownPage> next(ShownPage page) {
        return way.next(page.state()).map(showing::page);
    }

    /** The pages from the first to the last, each as the one before leads to it. */
    public List<ShownPage> walk() {
        return way.walk().map(showing::page).toList();
    }

    /** Whether a trigger on the answers to some page says that the respondent is finished. */
    public boolean isCompletedByTrigger() {
        return way.isCompletedByTrigger();
    }

    public Optional<ShownPage> after(ShownPage page) {
        return way.at(number(page)).map(showing::page);
    }

    public Optional<ShownPage> before(ShownPage page) {
        return way.at(number(page) - 2).map(showing::page);
    }

    /** Where the page stands among those open now, counted from one; 0 for one that is not shown. */
    public int number(ShownPage page) {
        return way.number(page.state());
    }

    /** The pages as they stand. */
    Way way() {
        return way;
    }

    /** The questions as they stand. */
    Stream<QuestionState> states() {
        return filling.tree().questions();
    }

    /** What is said when the response is in: the first conditional text that holds, else the usual one. */
    public LocalText closing() {
        return questionnaire().parts().closing().conditional().stream()
                .filter(text -> text.condition().holds(filling.scope()))
                .map(ConditionalText::text)
                .findFirst()
                .orElse(questionnaire().parts().closing().html());
    }

    /** What texts outside of rows and panels look answers up in. */
    public Scope scope() {
        return filling.scope();
    }

    /**
     * A text in the language of the response with answers put in where it names them.
     *
     * @param escape what is done with each inserted answer, such as escaping it for markup
     */
    public String text(LocalText text, Scope scope, UnaryOperator<String> escape) {
        return Piping.text(text.in(filling.circumstances().language()), scope, escape);
    }

    public String text(LocalText text, Scope scope) {
        return text(text, scope, UnaryOperator.identity());
    }

    /** The language of the response. */
    public String language() {
        return filling.circumstances().language();
    }

    /** What was worked out, as it is written on pages; empty when there is nothing. */
    public String onPage(Calculation calculation, JsonNode value) {
        return Answered.isEmpty(value) ? "" : NumberText.onPage(calculation.form(), value, language());
    }

    /** The answer to a question in words, in the language of the response; empty when there is none. */
    public String inWords(ShownQuestion question) {
        return new DisplayText(question.question(), language())
                .of(question.value(), question::choices, question::comment);
    }
}
