package no.svarbrev.xlsform.rows;

import java.util.Locale;
import java.util.Set;
import no.svarbrev.xlsform.workbook.Cell;

/** What a cell says where XLSForm has yes, no or an expression. */
public enum YesOrNo {
    YES,
    NO,
    EXPRESSION;

    private static final Set<String> YESES = Set.of("yes", "true", "true()", "1");
    private static final Set<String> NOES = Set.of("no", "false", "false()", "0", "");

    public static YesOrNo of(Cell cell) {
        String text = cell.text().toLowerCase(Locale.ROOT);
        return YESES.contains(text) ? YES : NOES.contains(text) ? NO : EXPRESSION;
    }
}
