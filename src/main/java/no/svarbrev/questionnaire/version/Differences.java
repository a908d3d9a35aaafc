package no.svarbrev.questionnaire.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.GridRows;
import no.svarbrev.questionnaire.version.Change.Kind;
import no.svarbrev.questionnaire.version.Change.What;

/** Finds what differs between two versions; places are named as in the older one. */
public final class Differences {
    /** Kinds whose answers have the same form: one may take the place of another. */
    private static final List<Set<Question.Kind>> ALIKE = List.of(
            Set.of(Question.Kind.RADIOGROUP, Question.Kind.DROPDOWN, Question.Kind.RATING),
            Set.of(Question.Kind.CHECKBOX, Question.Kind.TAGBOX),
            Set.of(Question.Kind.TEXT, Question.Kind.COMMENT));

    private final Questionnaire older;
    private final Questionnaire newer;
    private final Mapping mapping;
    private final List<Change> changes = new ArrayList<>();

    private Differences(Questionnaire older, Questionnaire newer, Mapping mapping) {
        this.older = older;
        this.newer = newer;
        this.mapping = mapping;
    }

    public static List<Change> between(Questionnaire older, Questionnaire newer, Mapping mapping) {
        Differences differences = new Differences(older, newer, mapping);
        differences.find();
        return List.copyOf(differences.changes);
    }

    /** The breaking changes that the mapping says nothing about. */
    public static List<Change> unmapped(Questionnaire older, Questionnaire newer, Mapping mapping) {
        return between(older, newer, mapping).stream()
                .filter(change -> change.kind() == Kind.BREAKING && !mapping.drops(change.place()))
                .toList();
    }

    private void find() {
        compareWhole();
        comparePages();
        Map<String, String> pagesBefore = pageOfEach(older);
        Map<String, String> pagesNow = pageOfEach(newer);
        Set<String> known = new HashSet<>();
        for (Question question : older.questions()) {
            String name = mapping.name(question.name());
            known.add(name);
            Optional<Question> now = newer.question(name);
            if (now.isEmpty()) {
                note(What.QUESTION_REMOVED, question.name());
            } else {
                compare(question, now.get());
                noteIf(!pagesBefore.get(question.name()).equals(pagesNow.get(name)), What.MOVED, question.name());
            }
        }
        newer.questions().stream()
                .map(Question::name)
                .filter(name -> !known.contains(name))
                .forEach(name -> note(What.QUESTION_ADDED, name));
    }

    private static Map<String, String> pageOfEach(Questionnaire questionnaire) {
        Map<String, String> pages = new HashMap<>();
        questionnaire
                .parts()
                .pages()
                .forEach(page -> page.questions().forEach(question -> pages.put(question.name(), page.name())));
        return pages;
    }

    private void compareWhole() {
        boolean texts = !older.parts().heading().equals(newer.parts().heading())
                || !older.parts().closing().equals(newer.parts().closing());
        noteIf(texts, What.TEXTS, "");
        boolean behaviour =
                !older.parts().calculatedValues().equals(newer.parts().calculatedValues())
                        || !older.parts().triggers().equals(newer.parts().triggers())
                        || !older.settings().equals(newer.settings());
        noteIf(behaviour, What.BEHAVIOUR, "");
    }

    private void comparePages() {
        Map<String, Page> now = newer.parts().pages().stream()
                .collect(Collectors.toMap(Page::name, page -> page, (first, second) -> first));
        Set<String> before = older.parts().pages().stream().map(Page::name).collect(Collectors.toSet());
        for (Page page : older.parts().pages()) {
            Page same = now.get(page.name());
            if (same == null) {
                note(What.PAGE_REMOVED, page.name());
            } else {
                boolean texts = !page.title().equals(same.title())
                        || !page.description().equals(same.description());
                noteIf(texts, What.TEXTS, page.name());
                noteIf(!page.rules().equals(same.rules()), What.RULES, page.name());
            }
        }
        now.keySet().stream()
                .filter(name -> !before.contains(name))
                .sorted()
                .forEach(name -> note(What.PAGE_ADDED, name));
    }

    private void compare(Question before, Question now) {
        if (!isAlike(before, now)) {
            note(What.KIND_CHANGED, before.name());
            return;
        }
        compareCodes(before, now);
        compareRows(before, now);
        compareParts(before, now);
        boolean texts = !before.prompt().title().equals(now.prompt().title())
                || !before.prompt().description().equals(now.prompt().description())
                || !before.totals().text().equals(now.totals().text());
        noteIf(texts, What.TEXTS, before.name());
        noteIf(!before.rules().equals(now.rules()), What.RULES, before.name());
        noteIf(!before.totals().columns().equals(now.totals().columns()), What.BEHAVIOUR, before.name());
        noteIf(!before.prompt().validators().equals(now.prompt().validators()), What.LIMITS, before.name());
        noteIf(
                before.prompt().comment().isPresent() && now.prompt().comment().isEmpty(),
                What.PART_REMOVED,
                before.prompt().commentName());
    }

    /** Whether an answer to one can stand as an answer to the other. */
    static boolean isAlike(Question before, Question now) {
        boolean form = before.kind() == now.kind()
                || ALIKE.stream().anyMatch(kinds -> kinds.contains(before.kind()) && kinds.contains(now.kind()));
        return form
                && before.prompt().key().equals(before.name())
                        == now.prompt().key().equals(now.name());
    }

    private void compareCodes(Question before, Question now) {
        Map<String, Choice> codes = byCode(newer.choicesOf(now));
        Set<String> kept = new HashSet<>();
        for (Choice choice : older.choicesOf(before)) {
            String code = mapping.code(before.name(), choice.code());
            kept.add(code);
            compareChoice(choice, codes.get(code), What.CODE_REMOVED, Mapping.codePlace(before.name(), choice.code()));
        }
        codes.keySet().stream()
                .filter(code -> !kept.contains(code))
                .sorted()
                .forEach(code -> note(What.CODE_ADDED, Mapping.codePlace(before.name(), code)));
    }

    private void compareRows(Question before, Question now) {
        Map<String, Choice> rows = byCode(rowsOf(now));
        Set<String> kept = new HashSet<>();
        for (Choice row : rowsOf(before)) {
            String code = mapping.code(before.name(), row.code());
            kept.add(code);
            compareChoice(row, rows.get(code), What.ROW_REMOVED, Mapping.codePlace(before.name(), row.code()));
        }
        rows.keySet().stream()
                .filter(code -> !kept.contains(code))
                .sorted()
                .forEach(code -> note(What.ROW_ADDED, Mapping.codePlace(before.name(), code)));
    }

    private void compareChoice(Choice before, Choice now, What gone, String place) {
        if (now == null) {
            note(gone, place);
        } else {
            noteIf(!before.text().equals(now.text()), What.TEXTS, place);
            noteIf(!before.visible().equals(now.visible()), What.RULES, place);
        }
    }

    /** Cells, fields and questions of repeating panels are compared by their names alone. */
    private void compareParts(Question before, Question now) {
        Map<String, Question> parts =
                now.parts().stream().collect(Collectors.toMap(Question::name, part -> part, (first, second) -> first));
        for (Question part : before.parts()) {
            Question same = parts.remove(part.name());
            String place = Mapping.partPlace(before.name(), part.name());
            if (same == null) {
                note(What.PART_REMOVED, place);
            } else if (!isAlike(part, same)) {
                note(What.KIND_CHANGED, place);
            } else {
                noteIf(!part.equals(same), What.LIMITS, place);
            }
        }
        parts.keySet().stream().sorted().forEach(name -> note(What.PART_ADDED, Mapping.partPlace(before.name(), name)));
    }

    private static List<Choice> rowsOf(Question question) {
        return question.fixedRows().map(GridRows::rows).orElse(List.of());
    }

    private static Map<String, Choice> byCode(List<Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::code, choice -> choice, (first, second) -> first));
    }

    private void noteIf(boolean differs, What what, String place) {
        if (differs) {
            note(what, place);
        }
    }

    private void note(What what, String place) {
        changes.add(Change.of(what, place));
    }
}
