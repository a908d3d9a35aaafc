package no.svarbrev.xlsform.surveyjs;

import java.math.BigDecimal;
import java.util.List;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Num;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** Codes of choices compared: with each other, with numbers, and alone in a list. */
final class ComparedCodes {
    private ComparedCodes() {}

    /** A code beside a number: those that are this number. */
    static Expression number(Binary binary, Term term, Num number) {
        BigDecimal wanted = new BigDecimal(number.digits());
        boolean plain = !term.codes().isEmpty()
                && term.codes().keySet().stream()
                        .allMatch(code -> code.matches("-?[0-9]{1,15}") || !Codes.looksLikeNumber(code));
        List<String> same = term.codes().keySet().stream()
                .filter(code -> code.matches("-?[0-9]{1,15}") && new BigDecimal(code).compareTo(wanted) == 0)
                .toList();
        boolean respelled = term.codes().entrySet().stream()
                .anyMatch(code ->
                        code.getKey().matches("-?[0-9]{1,15}") && !code.getKey().equals(code.getValue()));
        boolean one = same.size() == 1 && Ordered.EQUALITY.contains(binary.operator());
        if (!plain
                || !term.isAnswer()
                || respelled && !one && !(same.isEmpty() && Ordered.EQUALITY.contains(binary.operator()))) {
            throw new ExpressionFault(
                    number.column(), "the answer is not certainly a number; compare it with a text in quotation marks");
        }
        return Phrases.joined(
                term.said(),
                binary.operator(),
                respelled && one
                        ? Phrases.quoted(new Text(term.codes().get(same.get(0)), number.column()))
                        : Phrases.number(number.digits()));
    }

    /** To XPath the answer of a select_multiple is its codes with blanks between, in the order they were ticked in. */
    static Expression listed(Text text, Term list) {
        if (text.value().matches("(?s).*\\s.*")) {
            throw new ExpressionFault(
                    text.column(), "several answers are asked for with selected(), since their order is not fixed");
        }
        return new Expression.Listed(List.of(Codes.literal(text, list.codes())));
    }

    static Expression texts(Binary binary, Term left, Term right) {
        Codes.checkAlike(left, right, binary.column());
        return Phrases.joined(
                binary.left() instanceof Text text ? Codes.literal(text, right.codes()) : left.said(),
                binary.operator(),
                binary.right() instanceof Text text ? Codes.literal(text, left.codes()) : right.said());
    }
}
