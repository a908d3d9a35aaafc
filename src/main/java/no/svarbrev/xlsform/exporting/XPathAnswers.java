package no.svarbrev.xlsform.exporting;

import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Expression.Variable;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.surveyjs.NormalForm;
import no.svarbrev.xlsform.surveyjs.Phrases;
import no.svarbrev.xlsform.surveyjs.Piece;
import no.svarbrev.xlsform.surveyjs.SurveyJs;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** The answers that a SurveyJS expression speaks of, as XPath does: by the names of a form, and dates as such. */
record XPathAnswers(SurveyJs source, Place place) {
    private static final String LENGTH = ".length";
    private static final String POSITION = "panelIndex";

    /** @param self the path that is the question itself, written as a dot; empty when there is none */
    record Place(Asked asked, String repeat, String self) {}

    /** The # only keeps SurveyJS from making a number of a text. */
    String reference(String written, int column) {
        String path = written.startsWith("#") ? written.substring(1) : written;
        if (path.equals(place.self())) {
            return ".";
        }
        if (path.endsWith(LENGTH)) {
            String measured = path.substring(0, path.length() - LENGTH.length());
            RowType type = answer(measured, column).type();
            String function = type.isList() ? "count-selected" : "string-length";
            return type == RowType.REPEAT
                    ? "count(${" + measured + "})"
                    : function + "(" + reference(measured, column) + ")";
        }
        Asked.Answer answer = answer(path, column);
        if (answer.type().isSection() || answer.type() == RowType.NOTE) {
            throw new ExpressionFault(column, "«" + path + "» is no single answer");
        }
        return "${" + answer.name() + "}";
    }

    private Asked.Answer answer(String path, int column) {
        return place.asked().answer(path, column, place.repeat());
    }

    /** Whether it is an answer itself, and neither its length nor the number of its repeat. */
    static boolean isAnswer(Expression expression) {
        return expression instanceof Variable variable
                && !SurveyJs.path(variable).endsWith(LENGTH)
                && !isPosition(variable);
    }

    RowType type(Expression answer) {
        return answer(SurveyJs.path((Variable) answer), source.column(answer)).type();
    }

    boolean isDate(Expression expression) {
        return isAnswer(expression) && type(expression).isDate()
                || expression instanceof Expression.Call call
                        && (Set.of("today", "currentDate").contains(call.function()) || isDayOfMoment(call));
    }

    /** {@code substring({moment}, 0, 10)} */
    boolean isDayOfMoment(Expression.Call call) {
        return call.function().equals("substring")
                && call.arguments().size() == 3
                && isAnswer(call.arguments().get(0))
                && !((Variable) call.arguments().get(0)).unchanged()
                && type(call.arguments().get(0)) == RowType.DATETIME
                && NormalForm.of(call.arguments().get(1)).equals("0")
                && NormalForm.of(call.arguments().get(2)).equals("10");
    }

    boolean isList(Expression expression) {
        return isAnswer(expression) && type(expression).isList();
    }

    static boolean isPosition(Expression expression) {
        return expression instanceof Variable variable
                && SurveyJs.path(variable).equals(POSITION);
    }

    /** Midnight is the day itself. */
    Piece day(Expression text) {
        String written = SurveyJs.text(text);
        String day = written.replaceFirst("T00:00$", "");
        if (!Phrases.isDay(day)) {
            throw new ExpressionFault(source.column(text), "«" + written + "» is no day such as 2020-12-31");
        }
        return Piece.atom("date('" + day + "')");
    }
}
