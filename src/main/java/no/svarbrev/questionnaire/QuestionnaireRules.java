package no.svarbrev.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Expression;

/** What must hold in a questionnaire as a whole: names used once, and only names that exist. */
final class QuestionnaireRules {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Pattern PIPED = Pattern.compile("\\{[^}]*\\}");

    private final Questionnaire questionnaire;
    private final List<ReadingFault> faults = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private QuestionnaireRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.questions().forEach(question -> {
            known.add(question.name());
            known.add(question.prompt().commentName());
        });
    }

    static List<ReadingFault> faults(Questionnaire questionnaire) {
        QuestionnaireRules rules = new QuestionnaireRules(questionnaire);
        rules.check();
        return rules.faults;
    }

    private void check() {
        noteRepeated("page", questionnaire.pages().stream().map(Page::name));
        noteRepeated(
                "element",
                questionnaire.pages().stream()
                        .flatMap(page -> page.elements().stream())
                        .map(Element::name));
        int first = questionnaire.startPage().isPresent() ? 1 : 0;
        Set<String> earlier = new HashSet<>();
        for (int page = 0; page < questionnaire.pages().size(); page++) {
            checkPage("/pages/" + (page + first), questionnaire.pages().get(page), earlier);
        }
        VariableNames.faults(questionnaire).forEach(fault -> faults.add(new ReadingFault("", fault)));
    }

    private void checkPage(String pointer, Page page, Set<String> earlier) {
        if (!CODE.matcher(page.name()).matches()) {
            note(pointer + "/name", "a page name has only letters a–z, digits and _, at most 64");
        }
        checkNames(pointer, page.visibleIf());
        for (int index = 0; index < page.elements().size(); index++) {
            Element element = page.elements().get(index);
            String place = pointer + "/elements/" + index;
            checkNames(place, element.visibleIf());
            if (element instanceof Question question) {
                checkQuestion(place, question, earlier);
                earlier.add(question.name());
            }
        }
    }

    private void checkQuestion(String pointer, Question question, Set<String> earlier) {
        if (!CODE.matcher(question.name()).matches()) {
            note(pointer + "/name", "a question name has only letters a–z, digits and _, at most 64");
        }
        checkCodes(pointer + "/choices", question.choices());
        if (question instanceof Question.Matrix matrix) {
            checkCodes(pointer + "/rows", matrix.rows());
        }
        if (question instanceof Question.CheckboxGroup group) {
            group.choicesFrom().ifPresent(source -> checkSource(pointer, source, earlier));
        }
        texts(question)
                .filter(text -> PIPED.matcher(text).find())
                .forEach(text -> note(pointer, "inserting answers into texts is not supported: «" + text + "»"));
    }

    private void checkSource(String pointer, String source, Set<String> earlier) {
        Optional<Question> from = questionnaire.question(source).filter(question -> earlier.contains(source));
        if (from.isEmpty() || from.get().kind() != Question.Kind.CHECKBOX) {
            note(pointer + "/choicesFromQuestion", "«" + source + "» is not an earlier checkbox question");
        }
    }

    private void checkCodes(String pointer, List<Choice> choices) {
        choices.stream()
                .filter(choice -> !Choice.isCode(choice.code()))
                .forEach(choice ->
                        note(pointer, "the value «" + choice.code() + "» has other characters than a–z, digits and _"));
        Set<String> seen = new HashSet<>();
        choices.stream()
                .filter(choice -> !seen.add(choice.code()))
                .forEach(choice -> note(pointer, "the value «" + choice.code() + "» stands twice"));
    }

    private void checkNames(String pointer, Optional<Expression> condition) {
        condition.stream()
                .flatMap(Expression::questions)
                .filter(name -> !known.contains(name))
                .forEach(name -> note(pointer + "/visibleIf", "there is no question «" + name + "»"));
    }

    private static Stream<String> texts(Question question) {
        return Stream.of(
                        Stream.of(question.prompt().title(), question.prompt().description()),
                        question.choices().stream().map(Choice::text))
                .flatMap(texts -> texts)
                .flatMap(text -> text.byLanguage().values().stream());
    }

    private void noteRepeated(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name))
                .forEach(name -> note("/pages", "two " + what + "s are named «" + name + "»"));
    }

    private void note(String pointer, String reason) {
        faults.add(new ReadingFault(pointer, reason));
    }
}
