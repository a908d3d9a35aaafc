package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.svarbrev.xlsform.markdown.Markdown;
import no.svarbrev.xlsform.surveyjs.SurveyJs;
import no.svarbrev.xlsform.workbook.Draft;
import no.svarbrev.xlsform.workbook.WorkbookReading;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** Puts texts and expressions of a definition into cells; what cannot be expressed is noted at its pointer. */
final class RowMaker {
    private final Asked asked;
    private final Wordings wordings;

    RowMaker(Asked asked, Wordings wordings) {
        this.asked = asked;
        this.wordings = wordings;
    }

    void plain(Map<String, String> row, String column, Part text, String repeat) {
        put(row, text, wordings.cells(column, text, each -> Markdown.ofPlain(each, names(repeat))));
    }

    void html(Map<String, String> row, Part text, String repeat) {
        put(row, text, wordings.cells("label", text, each -> Markdown.ofHtml(each, names(repeat))));
    }

    /** What a row is called when the definition gives it no text. */
    void titled(Map<String, String> row, Part title, String otherwise, String repeat) {
        if (title.json().isMissingNode()) {
            put(
                    row,
                    title,
                    wordings.cells(
                            "label",
                            new Part(title.pointer(), TextNode.valueOf(otherwise), title.faults()),
                            each -> each));
        } else {
            plain(row, "label", title, repeat);
        }
    }

    private static void put(Map<String, String> row, Part text, Map<String, String> cells) {
        cells.forEach((column, value) -> {
            if (value.length() > Draft.MAX_TEXT) {
                text.fault("is longer than a cell can be, " + Draft.MAX_TEXT + " characters");
            }
            if (value.codePoints().anyMatch(WorkbookReading::isRefused)) {
                text.fault("holds a control character");
            }
            row.put(column, value);
        });
    }

    private UnaryOperator<String> names(String repeat) {
        return path -> asked.answer(path, 1, repeat).name();
    }

    void expression(Map<String, String> row, String column, Part expression, String repeat) {
        parsed(expression)
                .flatMap(parsed -> written(parsed, expression, repeat, ""))
                .ifPresent(text -> row.put(column, text));
    }

    Optional<SurveyJs> parsed(Part expression) {
        if (expression.json().isMissingNode()) {
            return Optional.empty();
        }
        if (!expression.json().isTextual()) {
            expression.fault("must be an expression");
            return Optional.empty();
        }
        try {
            return Optional.of(SurveyJs.parse(expression.json().textValue()));
        } catch (ExpressionFault fault) {
            expression.fault(fault.getMessage());
            return Optional.empty();
        }
    }

    /** @param self the path of the question a constraint belongs to, which XPath writes as a dot */
    Optional<String> written(SurveyJs expression, Part part, String repeat, String self) {
        try {
            return Optional.of(XPathWriter.write(expression, new XPathAnswers.Place(asked, repeat, self)));
        } catch (ExpressionFault fault) {
            part.fault(fault.getMessage());
            return Optional.empty();
        }
    }
}
