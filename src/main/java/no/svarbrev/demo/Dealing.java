package no.svarbrev.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Deals answers to respondents so that the quotas of a table come out to the person. For each line: those it is for are
 * found, a few leave it blank, the others queue by their leans and chance, and the codes are handed out from the front.
 */
final class Dealing {
    /** How much more the question weighs than its row when chance decides who leaves it blank. */
    private static final double SKIPS_A_WHOLE_GRID = 120;

    private final QuotaTable table;
    private final OpenAnswers openAnswers;

    Dealing(QuotaTable table, OpenAnswers openAnswers) {
        this.table = table;
        this.openAnswers = openAnswers;
    }

    void deal(List<Respondent> respondents) {
        table.lines().forEach(line -> deal(line, respondents));
    }

    private void deal(QuotaLine line, List<Respondent> respondents) {
        List<Respondent> asked = respondents.stream().filter(line::asks).toList();
        asked.forEach(person -> person.ask(line.key()));
        switch (line.kind()) {
            case HIDDEN -> dealOne(line, asked);
            case CHOICE, ROW, NUMBER -> dealOne(line, answering(line, asked));
            case SEVERAL -> dealSeveral(line, answering(line, asked));
            case TEXT -> dealSeveral(line, asked);
        }
    }

    /** Without those who leave the item blank: chance alone decides, mostly the same people in all rows of a grid. */
    private List<Respondent> answering(QuotaLine line, List<Respondent> asked) {
        int blank = new Share("blank", table.blankPercent(), false).of(asked.size());
        return inOrder(
                        asked,
                        person -> SKIPS_A_WHOLE_GRID * chance("blank", line.question(), person)
                                + chance("blank", line.key(), person))
                .stream()
                .skip(blank)
                .toList();
    }

    private void dealOne(QuotaLine line, List<Respondent> people) {
        Iterator<Respondent> queue = queue(line, line.key(), people).iterator();
        List<Integer> counts = Share.split(line.shares(), people.size());
        for (int band = 0; band < counts.size(); band++) {
            for (int place = 0; place < counts.get(band); place++) {
                String code = line.shares().get(band).code();
                double depth = (place + 0.5) / counts.get(band);
                queue.next()
                        .answer(
                                line.kind(),
                                line.key(),
                                List.of(line.kind() == Kind.NUMBER ? within(code, depth) : code));
            }
        }
    }

    /** A number in a band such as {@code 2.0..6.9}, from its top (depth 0) to its bottom (1), with the band's decimals. */
    private static String within(String band, double depth) {
        String[] ends = band.split("\\.\\.");
        BigDecimal bottom = new BigDecimal(ends[0]);
        BigDecimal top = new BigDecimal(ends[1]);
        return top.subtract(top.subtract(bottom).multiply(BigDecimal.valueOf(depth)))
                .setScale(bottom.scale(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void dealSeveral(QuotaLine line, List<Respondent> people) {
        Set<Respondent> alone = new HashSet<>();
        line.exclusive()
                .forEach(share -> first(line, share, without(people, alone), people.size())
                        .forEach(person -> {
                            alone.add(person);
                            person.answer(line.kind(), line.key(), List.of(share.code()));
                        }));
        dealCombined(line, without(people, alone), people.size());
    }

    private void dealCombined(QuotaLine line, List<Respondent> people, int base) {
        List<Set<Respondent>> mentioned = line.combinable().stream()
                .map(share -> Set.copyOf(first(line, share, people, base)))
                .toList();
        for (Respondent person : people) {
            List<String> values = new ArrayList<>();
            for (int code = 0; code < mentioned.size(); code++) {
                if (mentioned.get(code).contains(person)) {
                    values.add(value(line, line.combinable().get(code).code(), person));
                }
            }
            // Nothing ticked and nothing written is no answer.
            if (!values.isEmpty()) {
                person.answer(line.kind(), line.key(), values);
            }
        }
    }

    private String value(QuotaLine line, String code, Respondent person) {
        return line.kind() == Kind.TEXT ? openAnswers.sentence(line.key(), code, table.seed() + person.unit()) : code;
    }

    private List<Respondent> first(QuotaLine line, Share share, List<Respondent> people, int base) {
        return queue(line, line.key() + "." + share.code(), people).stream()
                .limit(share.of(base))
                .toList();
    }

    private static List<Respondent> without(List<Respondent> people, Set<Respondent> gone) {
        return people.stream().filter(person -> !gone.contains(person)).toList();
    }

    private List<Respondent> queue(QuotaLine line, String matter, List<Respondent> people) {
        return inOrder(people, person -> -eagerness(line, matter, person));
    }

    /** Each person's number is worked out once: a sort that asked again would take most of the time. */
    private static List<Respondent> inOrder(List<Respondent> people, ToDoubleFunction<Respondent> number) {
        record Place(double number, Respondent person) {}
        return people.stream()
                .map(person -> new Place(number.applyAsDouble(person), person))
                .sorted(Comparator.comparingDouble(Place::number))
                .map(Place::person)
                .toList();
    }

    /** One part is the person's bent in the whole question, so that the rows of a grid go together; the other is new. */
    private double eagerness(QuotaLine line, String matter, Respondent person) {
        return chance("bent", line.question(), person)
                + chance("item", matter, person)
                + line.leans().stream()
                        .mapToDouble(lean -> lean.pull(person, line.question()))
                        .sum();
    }

    private double chance(String purpose, String matter, Respondent person) {
        return Noise.of(table.seed() + purpose + matter, person.unit());
    }
}
