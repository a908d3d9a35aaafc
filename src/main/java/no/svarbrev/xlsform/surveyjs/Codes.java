package no.svarbrev.xlsform.surveyjs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** Texts that are compared: SurveyJS takes more for equal than XPath, so only what differs to both is compared. */
final class Codes {
    private Codes() {}

    static boolean looksLikeNumber(String text) {
        return text.strip().matches("(?i)[+-]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)(e[+-]?[0-9]+)?|0x[0-9a-f]+");
    }

    /** What SurveyJS takes for the same: letters of either case, blanks around, numbers however written. */
    private static String folded(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (!looksLikeNumber(plain) || plain.startsWith("0x")) {
            return plain;
        }
        return String.valueOf(Double.parseDouble(plain.replace(',', '.')));
    }

    /** The code as the questionnaire has it, in quotation marks. */
    static Expression literal(Text text, Map<String, String> codes) {
        checkAlike(codes, Map.of(text.value(), codes.getOrDefault(text.value(), text.value())), text.column());
        return Phrases.quoted(new Text(codes.getOrDefault(text.value(), text.value()), text.column()));
    }

    /** @throws ExpressionFault when the two could be equal to one language and not to the other */
    static void checkAlike(Term left, Term right, int column) {
        if (left.isFreeText() || right.isFreeText()) {
            throw new ExpressionFault(
                    column,
                    "free texts are not compared: SurveyJS tells neither letter case nor 5 from 5.0 apart; ask with"
                            + " select_one, or whether it is ''");
        }
        boolean leftConstant = left.codes().size() == 1 && !left.isAnswer();
        boolean rightConstant = right.codes().size() == 1 && !right.isAnswer();
        if (!leftConstant && !rightConstant) {
            checkAlike(left.codes(), right.codes(), column);
        }
    }

    private static void checkAlike(Map<String, String> left, Map<String, String> right, int column) {
        Map<String, String> written = new HashMap<>();
        add(left, written, column);
        add(right, written, column);
        right.forEach((key, value) -> {
            if (!left.getOrDefault(key, value).equals(value)) {
                throw alike(key, value, column);
            }
        });
    }

    private static void add(Map<String, String> codes, Map<String, String> written, int column) {
        codes.forEach((key, value) -> {
            String earlier = written.putIfAbsent(folded(value), key);
            if (earlier != null && !earlier.equals(key)) {
                throw alike(earlier, key, column);
            }
        });
    }

    private static ExpressionFault alike(String one, String other, int column) {
        return new ExpressionFault(column, "SurveyJS would not tell «" + one + "» and «" + other + "» apart");
    }
}
