package no.svarbrev.xlsform.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Num;
import no.svarbrev.xlsform.xpath.Expr.Self;
import no.svarbrev.xlsform.xpath.Expr.Text;

/** Knows {@code not(selected(., 'none') and count-selected(.) > 1)}: nothing else may be ticked beside «none». */
final class ExclusiveChoice {
    private ExclusiveChoice() {}

    /** Marks the choice of the element that the denied expression speaks of; false when it says something else. */
    static boolean mark(Expr denied, ObjectNode element) {
        boolean alone = denied instanceof Binary both
                && both.operator().equals("and")
                && isAlone(both.right())
                && both.left() instanceof Call selected
                && selected.function().equals("selected")
                && selected.arguments().size() == 2
                && selected.arguments().get(0) instanceof Self
                && selected.arguments().get(1) instanceof Text;
        if (!alone) {
            return false;
        }
        Text code = (Text) ((Call) ((Binary) denied).left()).arguments().get(1);
        for (JsonNode choice : element.path("choices")) {
            if (choice.path("value").asText().equals(code.value())) {
                ((ObjectNode) choice).put("isExclusive", true);
                return true;
            }
        }
        return false;
    }

    private static boolean isAlone(Expr expression) {
        return expression instanceof Binary more
                && more.operator().equals(">")
                && more.left() instanceof Call count
                && count.function().equals("count-selected")
                && count.arguments().size() == 1
                && count.arguments().get(0) instanceof Self
                && more.right() instanceof Num one
                && one.digits().equals("1");
    }
}
