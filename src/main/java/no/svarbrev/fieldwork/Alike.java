package no.svarbrev.fieldwork;

import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Invitations of a survey that had the same course.
 *
 * @param alone the invitation, where it stands by itself because its response is not counted yet; else null
 * @param value of the background variable that they are divided by; empty when they are not, or lack it
 */
record Alike(UUID survey, UUID alone, String value, Course course, int invitations) {
    boolean isAlone() {
        return alone != null;
    }

    Rates rates() {
        return Rates.of(course, invitations);
    }

    static Collector<Alike, ?, Rates> rating() {
        return Collectors.reducing(Rates.NONE, Alike::rates, Rates::plus);
    }
}
