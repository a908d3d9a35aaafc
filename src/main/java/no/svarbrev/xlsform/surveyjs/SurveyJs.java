package no.svarbrev.xlsform.surveyjs;

import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.Places;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.questionnaire.expression.SyntaxFault;
import no.svarbrev.xlsform.xpath.ExpressionFault;
import no.svarbrev.xlsform.xpath.Tokens;

/** An expression of a definition as the questionnaire's own reader takes it, and where its parts stand. */
public record SurveyJs(Expression tree, Places places) {
    /** @throws ExpressionFault at the column that cannot be read, or when it is longer than those of XLSForms are */
    public static SurveyJs parse(String text) {
        if (text.length() > Tokens.MAX_LENGTH) {
            throw new ExpressionFault(
                    Tokens.MAX_LENGTH, "the expression is longer than " + Tokens.MAX_LENGTH + " characters");
        }
        Places places = new Places();
        try {
            return new SurveyJs(ExpressionParser.parse(text, places), places);
        } catch (SyntaxFault fault) {
            throw new ExpressionFault(
                    fault.column(), fault.unexpected().map(SurveyJs::unexpected).orElse(fault.message()));
        }
    }

    private static String unexpected(String word) {
        return "«" + word + "» is not expected";
    }

    /** Another that is made of its parts. */
    public SurveyJs with(Expression other) {
        return new SurveyJs(other, places);
    }

    /** The digits of a number, as they were written when it stands in the text. */
    public String digits(Expression.Literal number) {
        String written = places.text(number);
        return written.isEmpty() ? number.node().asText() : written;
    }

    public int column(Expression part) {
        return places.column(part);
    }

    /** Words without quotation marks, nothing, and what else XPath has not. */
    public ExpressionFault unexpected(Expression.Literal constant) {
        return new ExpressionFault(column(constant), unexpected(places.text(constant)));
    }

    /** A text, and not a word without quotation marks that our reader takes for one. */
    public boolean isText(Expression part) {
        return part instanceof Expression.Literal literal
                && literal.node().isTextual()
                && !places.text(literal).matches("[^'\"].*");
    }

    /** The text of a constant that {@link #isText} says is one. */
    public static String text(Expression constant) {
        return ((Expression.Literal) constant).node().textValue();
    }

    /** As it stands between the braces. */
    public static String path(Expression.Variable variable) {
        boolean property = variable.reference().kind() == Reference.Kind.PROPERTY;
        return (variable.unchanged() ? "#" : "")
                + (property ? "$" : "")
                + variable.reference().path();
    }
}
