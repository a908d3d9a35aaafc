package no.svarbrev.questionnaire.choice;

import java.util.Arrays;
import java.util.Set;

/**
 * The ways a value can be missing. They never collapse, from storage to every export; coded files use the number.
 * «Don't know» and «refused» are choices with reserved codes, since SurveyJS has no other mark for them in grids.
 */
public enum Missing {
    NONE(0, Set.of()),
    /** Refused, or does not apply. */
    REFUSED(-5, Set.of("vil_ikke_svare", "onsker_ikke_svare", "ikke_aktuelt", "refused")),
    /** On a page that an unfinished response has not come to, whatever the routing would show of it. Comes before all others. */
    NOT_REACHED(-6, Set.of()),
    NOT_SHOWN(-7, Set.of()),
    DONT_KNOW(-8, Set.of("vet_ikke", "dontknow")),
    /** Shown and left blank. */
    NOT_ANSWERED(-9, Set.of());

    private final int number;
    private final Set<String> codes;

    Missing(int number, Set<String> codes) {
        this.number = number;
        this.codes = codes;
    }

    /** Whether it counts in per cent, though not in means: who does not know has answered. */
    public boolean isAnswer() {
        return this == NONE || this == DONT_KNOW;
    }

    /** The code in coded files, unless a variable's own values come in its way. */
    public int number() {
        return number;
    }

    public static Missing ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.codes.contains(code))
                .findFirst()
                .orElse(NONE);
    }
}
