package no.svarbrev.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Reference;

/** What must hold in a questionnaire as a whole: names used once, and only names that exist. */
final class QuestionnaireRules {
    private static final Pattern PIPED = Pattern.compile("\\{[^}]*\\}");

    private final Questionnaire questionnaire;
    private final List<Page> pages;
    private final List<ReadingFault> faults = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> earlier = new HashSet<>();

    private QuestionnaireRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.pages = Stream.concat(questionnaire.startPage().stream(), questionnaire.pages().stream())
                .toList();
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
        noteRepeated("page", pages.stream().map(Page::name));
        noteRepeated(
                "element",
                pages.stream().flatMap(page -> page.elements().stream()).map(Element::name));
        checkTexts("/title", questionnaire.title());
        checkTexts("/description", questionnaire.description());
        checkTexts("/completedHtml", questionnaire.completedHtml());
        for (int page = 0; page < pages.size(); page++) {
            checkPage("/pages/" + page, pages.get(page));
        }
    }

    private void checkPage(String pointer, Page page) {
        checkName(pointer, page.name());
        checkTexts(pointer + "/title", page.title());
        checkTexts(pointer + "/description", page.description());
        checkCondition(pointer, page.visibleIf());
        for (int index = 0; index < page.elements().size(); index++) {
            checkElement(pointer + "/elements/" + index, page.elements().get(index));
        }
    }

    private void checkElement(String pointer, Element element) {
        checkName(pointer, element.name());
        checkCondition(pointer, element.visibleIf());
        if (element instanceof HtmlText text) {
            checkTexts(pointer + "/html", text.html());
        }
        if (element instanceof Question question) {
            checkQuestion(pointer, question);
            earlier.add(question.name());
        }
    }

    private void checkQuestion(String pointer, Question question) {
        checkTexts(pointer + "/title", question.prompt().title());
        checkTexts(pointer + "/description", question.prompt().description());
        question.prompt().comment().ifPresent(text -> checkTexts(pointer + "/commentText", text));
        if (question instanceof Question.Matrix matrix) {
            checkChoices(pointer + "/columns", matrix.columns());
            checkChoices(pointer + "/rows", matrix.rows());
        } else {
            checkChoices(pointer + "/choices", question.choices());
        }
        if (question instanceof Question.CheckboxGroup group) {
            group.choicesFrom().ifPresent(source -> checkSource(pointer, source));
        }
        if (Choice.isCode(question.name())) {
            VariableNames.of(questionnaire)
                    .refused(question)
                    .forEach(name -> note(pointer, "«" + name + "» cannot name a variable in SPSS or Stata"));
        }
    }

    private void checkSource(String pointer, String source) {
        Optional<Question> from = questionnaire.question(source).filter(question -> earlier.contains(source));
        boolean ticked = from.filter(question -> question instanceof Question.CheckboxGroup group
                        && group.choicesFrom().isEmpty())
                .isPresent();
        if (!ticked) {
            note(
                    pointer + "/choicesFromQuestion",
                    "«" + source + "» is not an earlier checkbox question with choices of its own");
        }
    }

    private void checkChoices(String pointer, List<Choice> choices) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < choices.size(); index++) {
            Choice choice = choices.get(index);
            String place = pointer + "/" + index;
            if (!Choice.isCode(choice.code())) {
                note(
                        place,
                        "the value «" + choice.code() + "» has other characters than a–z, digits and _, or over 64");
            } else if (!seen.add(choice.code())) {
                note(place, "the value «" + choice.code() + "» stands twice");
            }
            checkTexts(place, choice.text());
        }
    }

    private void checkName(String pointer, String name) {
        if (!name.isEmpty() && !Choice.isCode(name)) {
            note(pointer + "/name", "a name has only letters a–z, digits and _, at most 64");
        }
    }

    private void checkCondition(String pointer, Optional<Expression> condition) {
        condition.stream()
                .flatMap(Expression::references)
                .map(Reference::name)
                .distinct()
                .filter(name -> !known.contains(name))
                .forEach(name -> note(pointer + "/visibleIf", "there is no question «" + name + "»"));
    }

    private void checkTexts(String pointer, LocalText text) {
        text.byLanguage().values().stream()
                .filter(each -> PIPED.matcher(each).find())
                .forEach(each -> note(pointer, "inserting answers into texts is not supported: «" + each + "»"));
    }

    private void noteRepeated(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !name.isEmpty() && !seen.add(name))
                .forEach(name -> note("/pages", "two " + what + "s are named «" + name + "»"));
    }

    private void note(String pointer, String reason) {
        faults.add(new ReadingFault(pointer, reason));
    }
}
