package no.svarbrev.demo;

/**
 * What makes some people likelier than others to get the first codes of a line: the quotas say how many, leans say who.
 * Three kinds: having given an answer ({@code avtale_finnes=ja 0.4}), a number times a weight
 * ({@code antall_deltakere 0.03}), and chance shared by the two leaders of a unit ({@code unit 2}).
 */
record Lean(String key, String value, double weight) {
    private static final String UNIT = "unit";

    static Lean parse(String text) {
        String[] words = text.strip().split("\\s+");
        String[] sides = words[0].split("=");
        return new Lean(sides[0], sides.length > 1 ? sides[1] : "", Double.parseDouble(words[1]));
    }

    /** What this adds to the respondent's place in the queue for the first codes of a question. */
    double pull(Respondent respondent, String question) {
        if (key.equals(UNIT)) {
            return weight * Noise.of(question, respondent.unit());
        }
        if (value.isEmpty()) {
            return weight * respondent.number(key).orElse(0);
        }
        return respondent.said(key, value) ? weight : 0;
    }
}
