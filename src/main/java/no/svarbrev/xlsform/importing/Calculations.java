package no.svarbrev.xlsform.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.surveyjs.Answers;
import no.svarbrev.xlsform.surveyjs.Phrases;
import no.svarbrev.xlsform.surveyjs.SurveyJsWriter;
import no.svarbrev.xlsform.surveyjs.Term;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** What each calculated value can be, worked out once; of a faulty or circular one nothing is known. */
final class Calculations {
    private static final Term ANYTHING = Term.of(Phrases.text(""), Kind.TEXT, Gap.BLANK);

    private final XPathCells cells;
    private final Map<Item, Term> known = new HashMap<>();
    private final Set<Item> begun = new HashSet<>();

    Calculations(XPathCells cells) {
        this.cells = cells;
    }

    Term of(Item item, Answers answers) {
        Term earlier = known.get(item);
        if (earlier != null) {
            return earlier;
        }
        if (!begun.add(item)) {
            return ANYTHING;
        }
        Term term = worked(item, answers);
        known.put(item, term);
        return term;
    }

    private Term worked(Item item, Answers answers) {
        try {
            return SurveyJsWriter.value(cells.calculation(item), answers, item);
        } catch (ExpressionFault toldAtItsCell) {
            return ANYTHING;
        }
    }
}
