package no.svarbrev.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.questionnaire.rule.Trigger;

/**
 * The routing of a questionnaire as a picture and as a table: pages as boxes from top to bottom, the condition of a page on
 * the arrow into it with a way around, skips and early ends on the right. Lengths are pixels of the SVG.
 */
record RoutingPicture(
        int width, int height, List<Box> boxes, List<Arrow> arrows, List<Around> arounds, List<Leap> leaps) {
    private static final int WIDTH = 820;
    private static final int LEFT = 120;
    static final int BOX_WIDTH = 440;
    private static final int BOX_HEIGHT = 46;
    private static final int LINE = 18;
    private static final int GAP = 44;
    private static final int GAP_WITH_CONDITION = 84;
    private static final int LANE = 26;
    private static final int MOST_LETTERS = 58;
    private static final int MOST_LETTERS_OF_TITLE = 44;

    /** A page, with the conditions of what stands on it; {@code lines} are shortened, {@code full} is not. */
    record Box(String name, String title, int x, int y, int width, int height, List<Line> lines) {}

    /** A line of text in or beside a box. */
    record Line(int x, int y, String text, String full) {}

    /** From one box down to the next; the label is the condition of the lower one, when it has one. */
    record Arrow(int x, int from, int to, List<Line> label) {}

    /** The way past a page whose condition does not hold. */
    record Around(int x, int from, int side, int to, Line label) {}

    /** A skip or an early end: from the page where the condition can come to hold, to another box. */
    record Leap(int x, int from, int side, int to, Line label) {}

    static RoutingPicture of(Questionnaire questionnaire, String language) {
        return new Drawing(questionnaire, language).picture();
    }

    private static String shortened(String text) {
        return shortened(text, MOST_LETTERS);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** Puts the boxes one below the other, and then the arrows between them. */
    private static final class Drawing {
        private final Questionnaire questionnaire;
        private final String language;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Arrow> arrows = new ArrayList<>();
        private final List<Around> arounds = new ArrayList<>();
        private final List<Leap> leaps = new ArrayList<>();
        private final Map<String, Integer> boxOfQuestion = new HashMap<>();
        private int below;

        Drawing(Questionnaire questionnaire, String language) {
            this.questionnaire = questionnaire;
            this.language = language;
        }

        RoutingPicture picture() {
            questionnaire.startPage().ifPresent(this::addPage);
            questionnaire.pages().forEach(this::addPage);
            addBox("", "Se over og send inn", "", List.of());
            questionnaire.parts().triggers().forEach(this::addLeap);
            return new RoutingPicture(WIDTH, below + 20, boxes, arrows, arounds, leaps);
        }

        private void addPage(Page page) {
            page.questions().forEach(question -> boxOfQuestion.put(question.name(), boxes.size()));
            List<String> conditions = page.flat()
                    .filter(element -> !element.rules().visible().isFixed())
                    .map(this::conditionOf)
                    .toList();
            addBox(page.name(), titled(page), conditionOf(page), conditions);
        }

        /** A page without a condition of its own is passed by when nothing on it is shown. */
        private static String conditionOf(Page page) {
            Set<String> inside = page.elements().stream()
                    .map(element -> element.rules().visible().text())
                    .collect(Collectors.toSet());
            boolean always = !page.rules().visible().text().isEmpty() || inside.contains("") || inside.isEmpty();
            if (always) {
                return page.rules().visible().text();
            }
            return inside.size() == 1 ? inside.iterator().next() : "noe på siden skal vises";
        }

        private String titled(Page page) {
            return page.title().isEmpty() ? page.name() : page.title().in(language);
        }

        private String conditionOf(Element element) {
            return element.name() + ": hvis " + element.rules().visible().text();
        }

        private void addBox(String name, String title, String condition, List<String> inside) {
            boolean first = boxes.isEmpty();
            int gap = condition.isEmpty() ? GAP : GAP_WITH_CONDITION;
            int top = first ? 20 : below + gap;
            int height = BOX_HEIGHT + LINE * inside.size();
            List<Line> lines = new ArrayList<>();
            for (String text : inside) {
                lines.add(new Line(LEFT + 14, top + BOX_HEIGHT + LINE * lines.size(), shortened(text), text));
            }
            boxes.add(new Box(name, shortened(title, MOST_LETTERS_OF_TITLE), LEFT, top, BOX_WIDTH, height, lines));
            if (!first) {
                addArrow(below, top, condition);
            }
            below = top + height;
        }

        private void addArrow(int from, int to, String condition) {
            int middle = LEFT + BOX_WIDTH / 2;
            if (condition.isEmpty()) {
                arrows.add(new Arrow(middle, from, to, List.of()));
                return;
            }
            String label = "hvis " + condition;
            arrows.add(new Arrow(middle, from, to, List.of(new Line(middle + 10, to - 22, shortened(label), label))));
            int bottom = to + boxes.get(boxes.size() - 1).height();
            arounds.add(new Around(
                    middle,
                    from + 20,
                    LEFT - LANE,
                    bottom + 16,
                    new Line(LEFT - LANE - 50, to + 20, "ellers", "ellers")));
        }

        private void addLeap(Trigger trigger) {
            if (trigger instanceof Trigger.Skip skip && boxOfQuestion.containsKey(skip.to())) {
                leap(trigger, boxOfQuestion.get(skip.to()), "hopp");
            } else if (trigger instanceof Trigger.Complete) {
                leap(trigger, boxes.size() - 1, "ferdig");
            }
        }

        private void leap(Trigger trigger, int to, String word) {
            Optional<Integer> from = trigger.condition()
                    .references()
                    .map(Reference::name)
                    .flatMap(name -> Stream.ofNullable(boxOfQuestion.get(name)))
                    .max(Integer::compare);
            from.ifPresent(box -> leaps.add(leap(box, to, word)));
        }

        private Leap leap(int from, int to, String word) {
            int right = LEFT + BOX_WIDTH;
            int lane = right + LANE * (1 + leaps.size() % 8);
            return new Leap(
                    right,
                    boxes.get(from).y() + boxes.get(from).height() / 2,
                    lane,
                    boxes.get(to).y() + BOX_HEIGHT / 2,
                    new Line(lane + 6, boxes.get(from).y() + boxes.get(from).height() / 2 + 4, word, word));
        }
    }
}
