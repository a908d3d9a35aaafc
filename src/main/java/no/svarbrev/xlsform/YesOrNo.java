package no.svarbrev.xlsform;

import java.util.Locale;
import java.util.Set;

/** What a cell says where XLSForm has yes, no or an expression. */
enum YesOrNo {
    YES,
    NO,
    EXPRESSION;

    private static final Set<String> YESES = Set.of("yes", "true", "true()", "1");
    private static final Set<String> NOES = Set.of("no", "false", "false()", "0", "");

    static YesOrNo of(Cell cell) {
        String text = cell.text().toLowerCase(Locale.ROOT);
        return YESES.contains(text) ? YES : NOES.contains(text) ? NO : EXPRESSION;
    }
}
