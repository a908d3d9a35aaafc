package no.svarbrev.fieldwork;

/** Rates in words; the share rounded to whole per cent. */
record RatesView(String name, int sent, int notInTargetGroup, int inTargetGroup, int answers, String responseRate) {
    static RatesView of(String name, Rates rates) {
        return new RatesView(
                name,
                rates.sent(),
                rates.notInTargetGroup(),
                rates.inTargetGroup(),
                rates.answers(),
                Percent.text(rates.responseRate()));
    }
}
