package no.svarbrev.study;

import java.util.Optional;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.page.PageTemplate;

/**
 * A section of a survey's page: what a room shows there, filled in by the room's own template.
 *
 * @param right without which it is not shown; empty: for all who see the page
 */
public record Section(Place place, Optional<Right> right, PageTemplate template, Object view) {
    /** The parts of the page, from the top. Sections of one part stand in the order of those who contribute them. */
    public enum Place {
        NOTICES,
        RATES,
        SENDING,
        QUESTIONNAIRE,
        DATA,
        INVITATIONS
    }

    public static Section forAll(Place place, PageTemplate template, Object view) {
        return new Section(place, Optional.empty(), template, view);
    }

    public static Section demanding(Right right, Place place, PageTemplate template, Object view) {
        return new Section(place, Optional.of(right), template, view);
    }

    public boolean isFor(Actor actor) {
        return right.map(actor.may()::has).orElse(true);
    }

    public String html() {
        return template.text(view);
    }
}
