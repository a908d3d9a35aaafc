package no.svarbrev.fieldwork;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as printed: whole per cent, rounded half up, never adjusted to add to 100. */
public final class Percent {
    private Percent() {}

    /** «72 %», or a dash where there is no share. */
    public static String text(Double share) {
        return share == null ? "–" : rounded(share) + " %";
    }

    static int rounded(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
