package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.form.PageSave;
import no.svarbrev.form.Places;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.Seen;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Completion;
import no.svarbrev.routing.Headway;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/**
 * A respondent who goes through a questionnaire at random: answers some, sends pages in, leaves drafts, goes back and changes,
 * gives up or submits. The store is that of the server in memory. Beside it stands what the respondent remembers, which is all
 * that the oracle of the test knows: what stood on the pages sent in, and what was changed on others.
 */
final class Walker {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final RandomForm form;
    private final Questionnaire questionnaire;
    private final Random random;

    private ObjectNode answers;
    private final List<String> saved = new ArrayList<>();
    private final Set<String> vouched = new HashSet<>();
    private int revision;
    private Optional<List<String>> shown = Optional.empty();
    private Optional<ObjectNode> seen = Optional.empty();

    private final Map<String, Set<String>> sent = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Map<String, JsonNode> left = new HashMap<>();
    private final List<String> diary = new ArrayList<>();

    private Walker(RandomForm form, Random random) {
        this.form = form;
        this.questionnaire = form.questionnaire();
        this.random = random;
        Response begun = response(JsonNodeFactory.instance.objectNode());
        this.answers = Route.begun(
                        questionnaire,
                        Standing.route(questionnaire, begun, InterviewersOwn.NOTHING, NOW)
                                .circumstances())
                .settled()
                .data();
    }

    /** Presses Start, and then anything up to sending in. */
    static Walker through(RandomForm form, Random random) {
        Walker walker = new Walker(form, random);
        walker.walk();
        return walker;
    }

    private void walk() {
        Optional<ShownPage> page = route().pages().stream().findFirst();
        int steps = random.nextInt(20);
        for (int step = 0; step < steps && !isSubmitted(); step++) {
            page = page.isPresent() ? next(page.get()) : review();
        }
    }

    private Optional<ShownPage> next(ShownPage page) {
        return switch (random.nextInt(8)) {
            case 0 -> {
                post(page, "draft");
                yield Optional.of(route().page(page.page()));
            }
            case 1 -> {
                post(page, "back");
                yield somewhere();
            }
            default -> {
                post(page, "next");
                yield onward(page);
            }
        };
    }

    /** Reading over: sends in when all is there, or goes back to some page. */
    private Optional<ShownPage> review() {
        Optional<ShownPage> unfinished = route().firstUnfinished(saved);
        if (unfinished.isEmpty() && random.nextBoolean()) {
            submit();
            return Optional.empty();
        }
        return unfinished.isPresent() ? unfinished : somewhere();
    }

    private Optional<ShownPage> somewhere() {
        List<ShownPage> known = route().pages().stream()
                .filter(page -> saved.contains(page.page().name()))
                .toList();
        return known.isEmpty()
                ? route().pages().stream().findFirst()
                : Optional.of(known.get(random.nextInt(known.size())));
    }

    private void post(ShownPage old, String action) {
        Route before = route();
        ShownPage page = before.page(old.page());
        if (!page.isShown()) {
            return;
        }
        Map<String, List<String>> fields =
                new LinkedHashMap<>(AnswerEntering.form(before, page).fields());
        List<ShownQuestion> open = new Places(before, page)
                .open().stream().filter(state -> !state.isInside()).toList();
        open.forEach(this::expectAsLeft);
        Set<String> touched = touch(fields, open);
        fields.put(PostedPage.ACTION, List.of(action));
        Seen.fields(response().revision(), response().answers().data(), page)
                .forEach(hidden -> fields.merge(
                        hidden.name(),
                        List.of(hidden.value()),
                        (some, more) -> java.util.stream.Stream.of(some, more)
                                .flatMap(List::stream)
                                .toList()));
        PostedPage posted = PostedPage.read(questionnaire, page.page(), new PostedForm(fields));
        open.forEach(state -> left.put(
                name(state),
                posted.save().given().path(state.question().prompt().key())));
        store(posted.save());
        diary.add(action + " " + page.page().name() + " showing " + names(open) + ", vouching "
                + posted.save().vouched() + " for " + posted.save().given());
        remember(page, names(open), touched, action.equals("next"));
        if (action.equals("next")) {
            reopenIfMoreWasOpened(page, posted);
        }
    }

    /** Whoever comes back to a page finds what was left there, blanks too; but for what a trigger has set since. */
    private void expectAsLeft(ShownQuestion state) {
        String name = name(state);
        if (left.containsKey(name) && form.set().filter(name::equals).isEmpty()) {
            assertThat(Looking.at(state, state.value()))
                    .as("what stands at %s when one comes back%n%s%nin %s", name, diary(), form.text())
                    .isEqualTo(Looking.at(state, left.get(name)));
        }
    }

    /** What can be seen of an answer: the options that are offered, and no panels with nothing in them. */
    private static final class Looking {
        private Looking() {}

        static String at(ShownQuestion state, JsonNode answer) {
            return switch (state.kind()) {
                case CHECKBOX -> ticked(state, answer);
                case RADIOGROUP -> isOffered(state, answer) ? answer.asText() : "";
                case PANELDYNAMIC -> answer.path(0).path("t").asText();
                default -> answer.toString();
            };
        }

        private static String ticked(ShownQuestion state, JsonNode answer) {
            Set<String> codes = new TreeSet<>();
            answer.forEach(code -> {
                if (isOffered(state, code)) {
                    codes.add(code.asText());
                }
            });
            return codes.toString();
        }

        private static boolean isOffered(ShownQuestion state, JsonNode code) {
            return state.choices().stream().anyMatch(choice -> choice.value().equals(code));
        }
    }

    private static String name(ShownQuestion state) {
        return state.question().name();
    }

    /** Other answers to some of the questions; gives those that now have another one than before. */
    private Set<String> touch(Map<String, List<String>> fields, List<ShownQuestion> open) {
        Set<String> touched = new HashSet<>();
        for (ShownQuestion state : open) {
            if (random.nextInt(3) > 0) {
                RandomFields.to(state, random).forEach((field, values) -> {
                    if (!values.equals(fields.getOrDefault(field, List.of()))) {
                        touched.add(state.question().name());
                    }
                    fields.put(field, values);
                });
            }
        }
        return touched;
    }

    private void store(PageSave save) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        save.given().properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        if (questionnaire.reacts()) {
            answers = route().changed(given, save.replaced()).stored().data();
        } else {
            answers.remove(save.replaced());
            answers.setAll(given);
        }
        if (questionnaire.reacts()) {
            forgetWhatWentWithItsOption();
        }
        vouched.addAll(save.vouched());
        save.finished().filter(page -> !saved.contains(page)).ifPresent(saved::add);
        revision++;
    }

    /** As in survey-core a single choice that is not offered any more is gone for good, unlike ticks. */
    private void forgetWhatWentWithItsOption() {
        route().questions().stream()
                .filter(state -> state.kind() == Question.Kind.RADIOGROUP && left.containsKey(name(state)))
                .filter(state -> Looking.at(state, left.get(name(state))).isEmpty())
                .forEach(state -> left.put(name(state), MissingNode.getInstance()));
    }

    private void remember(ShownPage page, List<String> displayed, Set<String> touched, boolean finished) {
        if (finished) {
            sent.computeIfAbsent(page.page().name(), none -> new HashSet<>()).addAll(displayed);
        } else {
            changed.addAll(touched);
        }
    }

    /** As the server does: a page on which an answer opened more is not finished. */
    private void reopenIfMoreWasOpened(ShownPage old, PostedPage posted) {
        Route route = route();
        ShownPage page = route.page(old.page());
        boolean opened = page.isShown()
                && new Places(route, page).open().stream().anyMatch(state -> !posted.showed(state.field()));
        if (opened) {
            saved.remove(page.page().name());
        }
    }

    private Optional<ShownPage> onward(ShownPage old) {
        Route route = route();
        ShownPage page = route.page(old.page());
        if (!saved.contains(page.page().name())) {
            return Optional.of(page);
        }
        int number = route.number(page);
        return route.firstUnfinished(saved)
                .filter(unfinished -> number == 0 || route.number(unfinished) < number)
                .or(() -> number == 0 ? Optional.empty() : route.next(page));
    }

    private void submit() {
        Route route = route();
        shown = Optional.of(new Headway(route, saved, response().vouched()).shown());
        seen = Optional.of(answers.deepCopy());
        diary.add("submit " + answers);
        answers = Completion.of(route.questionnaire(), route.answers(), route.circumstances())
                .data();
    }

    private static List<String> names(List<ShownQuestion> states) {
        return states.stream().map(ShownQuestion::question).map(Question::name).collect(Collectors.toList());
    }

    /** The way of what is stored; after sending in, as it was before what is not shown was left out. */
    Route route() {
        return Standing.route(questionnaire, response(seen.orElse(answers)), InterviewersOwn.NOTHING, NOW);
    }

    /** The way of the answers that are left. */
    Route storedRoute() {
        return Standing.route(questionnaire, response(), InterviewersOwn.NOTHING, NOW);
    }

    Response response() {
        return response(answers);
    }

    private Response response(ObjectNode stored) {
        return new Response(
                new UUID(0, 1),
                1,
                1,
                "nb",
                NOW,
                shown.map(any -> NOW),
                new Answers(stored),
                saved,
                Optional.of(List.copyOf(vouched)),
                revision,
                JsonNodeFactory.instance.objectNode(),
                shown,
                Optional.empty(),
                Response.Mode.INVITED);
    }

    boolean isSubmitted() {
        return shown.isPresent();
    }

    /** Whether the page was sent in, and nothing more was opened on it by that. */
    boolean hasSent(String page) {
        return saved.contains(page);
    }

    /** Whether the question stood on its page when that was sent in. */
    boolean hasSent(String page, String question) {
        return sent.getOrDefault(page, Set.of()).contains(question);
    }

    /** Whether the respondent changed it on a page that was left unfinished. */
    boolean hasChanged(String question) {
        return changed.contains(question);
    }

    /** Each thing done, a line each, for whom a test fails. */
    String diary() {
        return String.join("\n", diary);
    }

    JsonNode stored(String question) {
        return answers.path(question);
    }
}
