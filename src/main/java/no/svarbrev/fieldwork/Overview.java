package no.svarbrev.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collector;

/**
 * What the page of a survey shows of its invitations, however many: the rates, those by a background variable, and the first
 * lines that fit a search. Nothing else is kept.
 */
final class Overview {
    private static final int INVITATIONS_SHOWN = 200;

    private final String by;
    private final String wanted;
    private final Map<String, Rates> groups = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private Rates rates = Rates.NONE;
    private int total;

    /** An invitation in the survey's list. */
    record Line(UUID id, String name, String email, String unit, String status, String outcome, String reason) {
        static Line of(InvitationFacts facts) {
            return new Line(
                    facts.id(),
                    facts.contact().name(),
                    facts.contact().email(),
                    facts.contact().unitName(),
                    facts.word().text(),
                    facts.outcome().code(),
                    facts.reason());
        }
    }

    private Overview(String by, String search) {
        this.by = by;
        this.wanted = search.strip().toLowerCase(Locale.ROOT);
    }

    /** @param by a background variable, or empty */
    static Collector<InvitationFacts, ?, Overview> of(String by, String search) {
        return Collector.of(() -> new Overview(by, search), Overview::add, Overview::inOrder);
    }

    private static Overview inOrder(Overview one, Overview other) {
        throw new UnsupportedOperationException("The lines are taken in their order");
    }

    private void add(InvitationFacts facts) {
        total++;
        Rates its = Rates.of(facts);
        rates = rates.plus(its);
        if (!by.isEmpty()) {
            groups.merge(facts.contact().background().getOrDefault(by, ""), its, Rates::plus);
        }
        if (lines.size() < INVITATIONS_SHOWN && fits(facts)) {
            lines.add(Line.of(facts));
        }
    }

    private boolean fits(InvitationFacts facts) {
        return wanted.isEmpty()
                || (facts.contact().name() + " " + facts.contact().email() + " "
                                + facts.contact().unitName() + " "
                                + facts.word().text() + " "
                                + facts.outcome().status())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    Rates rates() {
        return rates;
    }

    Map<String, Rates> groups() {
        return groups;
    }

    List<Line> lines() {
        return lines;
    }

    int total() {
        return total;
    }
}
