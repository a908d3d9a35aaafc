package no.svarbrev.demo;

import java.util.ArrayList;
import java.util.List;

/** How many per cent of those who answer get a code. An exclusive code of a multiple choice stands alone. */
record Share(String code, double percent, boolean exclusive) {

    /** Reads {@code ja 62} or {@code ingen! 18}, where the mark means exclusive. */
    static Share parse(String text) {
        String[] words = text.strip().split("\\s+");
        boolean exclusive = words[0].endsWith("!");
        return new Share(words[0].replace("!", ""), Double.parseDouble(words[1]), exclusive);
    }

    /** This share of so many people, rounded half up. */
    int of(int people) {
        return (int) Math.floor(percent * people / 100 + 0.5);
    }

    /**
     * Splits people over the shares. The running sum is rounded, not each share: so the first codes taken together (often
     * or very often) come as near their published percentage as whole people can, and nobody is left over.
     */
    static List<Integer> split(List<Share> shares, int people) {
        List<Integer> counts = new ArrayList<>();
        double running = 0;
        int given = 0;
        for (Share share : shares) {
            running += share.percent;
            int upTo = (int) Math.floor(running * people / 100 + 0.5);
            counts.add(upTo - given);
            given = upTo;
        }
        return counts;
    }
}
