package no.svarbrev.dataset;

import java.util.List;

/**
 * A column of the dataset.
 *
 * @param name valid in SPSS and Stata, unique without regard to case
 * @param label the question's text; «question: option» or «question: row» for a part of one
 * @param question the code of the question; empty for what is known of every response
 * @param part the code of the option or row, also where the column is a text about one; empty when it is the whole question
 * @param values the values with labels, then the ways it can be missing; of open values (numbers, texts) only those
 *     that have words of their own are listed
 * @param codes the numbers that stand for missing values
 */
public record Variable(
        String name,
        String label,
        String question,
        String part,
        Measure measure,
        List<Value> values,
        MissingCodes codes) {
    public Variable {
        values = List.copyOf(values);
    }
}
