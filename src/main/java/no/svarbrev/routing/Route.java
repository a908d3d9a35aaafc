package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.ConditionalText;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.LocalText;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * The way through a questionnaire that these answers open: pages, questions, choices, faults, and what is stored. Worked
 * out once, when it is made, on a copy of the answers; not for use by several threads.
 */
public final class Route {
    private final Answers given;
    private final Filling filling;
    private final List<PageState> pages;

    private Route(Answers given, Filling filling) {
        filling.showAll();
        filling.tidy();
        this.given = given;
        this.filling = filling;
        this.pages = own().filter(PageState::isShown).toList();
    }

    /** The way of a response with these answers. */
    public static Route of(Questionnaire questionnaire, Answers answers, Circumstances circumstances) {
        return new Route(answers, filled(questionnaire, answers, circumstances));
    }

    private static Filling filled(Questionnaire questionnaire, Answers answers, Circumstances circumstances) {
        Filling filling = restored(questionnaire, answers, circumstances);
        Map<String, List<JsonNode>> withdrawn =
                questionnaire.reacts() ? filling.withdrawn().all() : Map.of();
        if (withdrawn.isEmpty()) {
            return filling;
        }
        // They had gone before; that they go once more while the answers are taken over must set nothing off.
        Filling again = restored(questionnaire, Ticks.without(answers, withdrawn), circumstances);
        again.withdrawn().remember(withdrawn);
        return again;
    }

    private static Filling restored(Questionnaire questionnaire, Answers answers, Circumstances circumstances) {
        Filling filling = new Filling(questionnaire, circumstances);
        filling.begin();
        filling.restore(answers);
        return filling;
    }

    /** The way of a response that was just begun: its answers are the defaults. */
    public static Route begun(Questionnaire questionnaire, Circumstances circumstances) {
        Filling filling = new Filling(questionnaire, circumstances);
        filling.begin();
        return new Route(new Answers(JsonNodeFactory.instance.objectNode()), filling);
    }

    /**
     * The way after the respondent changed answers, with all that follows from a change: triggers, and questions that set
     * or reset themselves. An answer that is given as it was is no change.
     *
     * @param given answers by their keys, comments among them
     * @param replaced keys that are taken away when they are not given
     */
    public Route changed(Map<String, JsonNode> given, List<String> replaced) {
        Filling next = filled(questionnaire(), stored(), filling.circumstances());
        inOrder(given.keySet(), replaced).forEach(key -> {
            if (!given.containsKey(key)) {
                next.blank(key);
            }
            next.withdrawn().forget(key);
            next.change(key, given.getOrDefault(key, MissingNode.getInstance()));
        });
        Set<String> dealtWith = new HashSet<>(answers().blanked());
        dealtWith.addAll(replaced);
        return new Route(new Answers(next.data().deepCopy()).dealtWith(dealtWith), next);
    }

    private Set<String> inOrder(Set<String> given, List<String> replaced) {
        Set<String> keys = new LinkedHashSet<>(given);
        keys.addAll(replaced);
        Set<String> ordered = questionnaire().questions().stream()
                .map(Question::prompt)
                .flatMap(prompt -> Stream.of(prompt.key(), prompt.commentName()))
                .filter(keys::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ordered.addAll(keys);
        return ordered;
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
        return new Answers(filling.data()).dealtWith(given.blanked());
    }

    /**
     * The answers as they are stored until they are sent in: as settled, and with the ticks that an earlier answer withdrew,
     * since they come back when that is taken back.
     */
    public Answers stored() {
        return Ticks.with(settled(), filling.withdrawn().all());
    }

    /** The pages with something to show, in order; without a start page that only has text. */
    public List<PageState> pages() {
        return pages;
    }

    private Stream<PageState> own() {
        return filling.tree().pages().stream().skip(questionnaire().startPage().isPresent() ? 1 : 0);
    }

    /** The page that is read before the response begins. */
    public Optional<PageState> startPage() {
        return questionnaire().startPage().map(page -> filling.tree().pages().get(0));
    }

    /** A page, shown or not. */
    public PageState page(Page page) {
        return own().filter(state -> state.page().name().equals(page.name()))
                .findFirst()
                .orElseThrow();
    }

    /** A question on a page, shown or not; empty for a name that no question has. */
    public Optional<QuestionState> question(String name) {
        return filling.tree().question(name);
    }

    /** All questions on pages, shown or not, in order. */
    public List<QuestionState> questions() {
        return filling.tree().questions().toList();
    }

    /** Everything to say about the answers of a page, warnings and hints too. */
    public List<Fault> remarks(PageState page) {
        return page.isShown() ? PageFaults.of(page) : List.of();
    }

    /** What must be put right on the page before the respondent can go on. */
    public List<Fault> faults(PageState page) {
        return remarks(page).stream().filter(Fault::isError).toList();
    }

    /**
     * The first page on the way that has not been sent in, or has a fault; empty when the response can be submitted. Pages
     * that a trigger skips are not on the way.
     */
    public Optional<PageState> firstUnfinished(Collection<String> savedPages) {
        Optional<PageState> page = pages.stream().findFirst();
        while (page.filter(each -> isFinished(each, savedPages)).isPresent()) {
            page = page.flatMap(this::next);
        }
        return page;
    }

    private boolean isFinished(PageState page, Collection<String> savedPages) {
        return savedPages.contains(page.page().name()) && faults(page).isEmpty();
    }

    /**
     * The page that follows when this one is sent in: where a trigger on its answers leads, never back; empty after the
     * last one, or when a trigger says that the respondent is finished.
     */
    public Optional<PageState> next(PageState page) {
        Crossing crossing = crossing(page);
        if (crossing.isEnd()) {
            return Optional.empty();
        }
        return crossing.target().filter(target -> number(target) > number(page)).or(() -> after(page));
    }

    /** Whether a trigger on the answers to some page says that the respondent is finished. */
    public boolean isCompletedByTrigger() {
        return pages.stream().anyMatch(page -> crossing(page).isEnd());
    }

    private Crossing crossing(PageState page) {
        return new Crossing(filling.tree(), filling.scope(), page);
    }

    public Optional<PageState> after(PageState page) {
        return at(pages, number(page));
    }

    public Optional<PageState> before(PageState page) {
        return at(pages, number(page) - 2);
    }

    private static Optional<PageState> at(List<PageState> pages, int index) {
        return index >= 0 && index < pages.size() ? Optional.of(pages.get(index)) : Optional.empty();
    }

    /** Where the page stands among those open now, counted from one; 0 for one that is not shown. */
    public int number(PageState page) {
        return pages.indexOf(page) + 1;
    }

    /** The answers as they are stored at the end: of shown questions only. Afterwards this route is used up. */
    public Answers completed() {
        return new Answers(Completion.of(filling));
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
    public Expression.Scope scope() {
        return filling.scope();
    }

    /**
     * A text in the language of the response with answers put in where it names them.
     *
     * @param escape what is done with each inserted answer, such as escaping it for markup
     */
    public String text(LocalText text, Expression.Scope scope, UnaryOperator<String> escape) {
        return Piping.text(text.in(filling.circumstances().language()), scope, escape);
    }

    public String text(LocalText text, Expression.Scope scope) {
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
    public String inWords(QuestionState question) {
        return question.inWords();
    }
}
