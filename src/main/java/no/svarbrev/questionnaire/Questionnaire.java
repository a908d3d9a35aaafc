package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.rule.CalculatedValue;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.questionnaire.rule.Trigger;
import no.svarbrev.questionnaire.text.ConditionalText;
import no.svarbrev.questionnaire.text.LocalText;

/** One published version of a form. */
public final class Questionnaire {
    /** Choices may come from a question whose choices come from another, so far. */
    private static final int MOST_SOURCES = 10;

    private final String code;
    private final int version;
    private final Parts parts;
    private final List<Question> questions;
    private final Set<String> languages;
    private final Map<String, Page> pagesByName;
    private final Map<String, Question> questionsByName;

    /**
     * What a questionnaire is made of.
     *
     * @param pages all pages, the start page among them
     */
    public record Parts(
            Heading heading,
            List<Page> pages,
            Settings settings,
            Buttons buttons,
            Closing closing,
            List<CalculatedValue> calculatedValues,
            List<Trigger> triggers) {
        public Parts {
            pages = List.copyOf(pages);
            calculatedValues = List.copyOf(calculatedValues);
            triggers = List.copyOf(triggers);
        }
    }

    /** @param language what the texts under «default» are written in */
    public record Heading(LocalText title, LocalText description, String language) {}

    /**
     * How the questionnaire behaves as a whole.
     *
     * @param startPage whether the first page is read before the response begins
     * @param otherIsComment whether texts of «other» are kept beside the answers
     * @param maxText the longest text an answer may be, in characters; 0 for no limit of its own
     * @param maxComment the same for comments
     */
    public record Settings(boolean startPage, Clearing clearing, boolean otherIsComment, int maxText, int maxComment) {}

    /**
     * What the buttons between the pages say; empty for the usual words.
     *
     * @param preview from the last page to the review, where one reads one's answers over
     * @param edit back from there to a page
     */
    public record Buttons(
            LocalText start, LocalText next, LocalText back, LocalText preview, LocalText edit, LocalText complete) {}

    /** What is said when the response is sent in. */
    public record Closing(LocalText html, List<ConditionalText> conditional) {
        public Closing {
            conditional = List.copyOf(conditional);
        }
    }

    public Questionnaire(String code, int version, Parts parts) {
        this.code = code;
        this.version = version;
        this.parts = parts;
        this.questions = parts.pages().stream()
                .flatMap(page -> page.questions().stream())
                .toList();
        this.languages = languagesOf(parts, questions);
        this.pagesByName = byName(parts.pages().stream(), Page::name);
        this.questionsByName = byName(questions.stream(), Question::name);
    }

    private static Set<String> languagesOf(Parts parts, List<Question> questions) {
        String written =
                parts.heading().language().isEmpty() ? "nb" : parts.heading().language();
        return Stream.of(
                        Stream.of(parts.heading().title()),
                        parts.pages().stream().map(Page::title),
                        questions.stream().map(question -> question.prompt().title()))
                .flatMap(titles -> titles)
                .flatMap(title -> title.byLanguage().keySet().stream())
                .map(language -> language.equals("default") ? written : language)
                .map(language -> language.equals("no") ? "nb" : language)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Map<String, T> byName(Stream<T> things, Function<T, String> name) {
        return things.collect(Collectors.toUnmodifiableMap(name, Function.identity(), (first, second) -> first));
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    /** What its titles are in; «no» is «nb». */
    public Set<String> languages() {
        return languages;
    }

    /** Without one of its own, its code. */
    public LocalText title() {
        LocalText title = parts.heading().title();
        boolean blank = title.byLanguage().values().stream().allMatch(String::isBlank);
        return blank ? LocalText.of(code) : title;
    }

    public LocalText description() {
        return parts.heading().description();
    }

    public Parts parts() {
        return parts;
    }

    public Settings settings() {
        return parts.settings();
    }

    /** The page that is read before the response begins: the first, when it is said to be and asks nothing. */
    public Optional<Page> startPage() {
        return parts.pages().stream()
                .limit(settings().startPage() ? 1 : 0)
                .filter(page -> page.questions().isEmpty())
                .findFirst();
    }

    /** The pages that a respondent goes through. */
    public List<Page> pages() {
        return startPage().isPresent() ? parts.pages().subList(1, parts.pages().size()) : parts.pages();
    }

    /** The questions in the order they stand; not those inside repeating panels and grids. */
    public List<Question> questions() {
        return questions;
    }

    public Optional<Page> page(String name) {
        return Optional.ofNullable(pagesByName.get(name));
    }

    public Optional<Question> question(String name) {
        return Optional.ofNullable(questionsByName.get(name));
    }

    /** Whether what is stored depends on the order in which answers are given, and not only on what they are. */
    public boolean reacts() {
        return !parts.triggers().isEmpty()
                || questions.stream()
                        .anyMatch(question -> question.prompt().preset().reacts());
    }

    /** Whether all choices that a question can ever offer are written down; else they come from answers. */
    public boolean hasKnownChoices(Question question) {
        return hasKnownChoices(question, MOST_SOURCES);
    }

    private boolean hasKnownChoices(Question question, int sources) {
        return sourceOf(question)
                .map(from -> from.choosesFromList()
                        ? sources > 0 && hasKnownChoices(from, sources - 1)
                        : from.shape() != Shape.LIST && from.shape() != Shape.CALCULATION)
                .orElse(true);
    }

    /** The question that choices come from; one that has none leaves the question its own. */
    private Optional<Question> sourceOf(Question question) {
        return question.choices()
                .flatMap(ChoiceList::source)
                .flatMap(source -> question(source.question()))
                .filter(from -> from != question);
    }

    /** All choices a question can ever offer: its own, or those of the question they come from. */
    public List<Choice> choicesOf(Question question) {
        return choicesOf(question, MOST_SOURCES);
    }

    private List<Choice> choicesOf(Question question, int sources) {
        ChoiceList list = question.choices().orElse(ChoiceList.of(List.of()));
        Optional<Question> from = sourceOf(question)
                .filter(source -> sources > 0 && source.choices().isPresent() && source.choosesFromList());
        Stream<Choice> taken = from.map(source -> taken(list, source, sources)).orElseGet(() -> list.own().stream());
        return Stream.concat(taken, list.special().stream()).toList();
    }

    /** What was written for «other» there is a choice here, when what was chosen is taken over. */
    private Stream<Choice> taken(ChoiceList list, Question from, int sources) {
        boolean other = list.other().isEmpty()
                && list.source()
                        .filter(source -> source.taken() == ChoiceList.Taken.SELECTED)
                        .isPresent();
        return choicesOf(from, sources - 1).stream()
                .filter(choice -> choice.role() == Choice.Role.PLAIN || other && choice.role() == Choice.Role.OTHER)
                .map(choice -> choice.role() == Choice.Role.OTHER ? Choice.of(choice.code(), choice.text()) : choice);
    }
}
