package no.svarbrev.xlsform;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.parser.XPathSyntaxException;

/** What ODK's own engine, JavaRosa, makes of an XPath expression over these answers. */
final class XFormsEngine {
    private final TreeElement root = new TreeElement("data", 0);
    private final FormInstance instance = new FormInstance(root, "form");
    private final EvaluationContext context = new EvaluationContext(instance);
    private final Map<String, String> inRepeats = new HashMap<>();

    /** @param answers texts, numbers, dates and moments, and lists of codes; what is null is not answered */
    XFormsEngine(Map<String, Object> answers) {
        answers.forEach(this::put);
    }

    void put(String name, Object answer) {
        root.addChild(element(name, answer));
    }

    /** One time of a repeat. */
    void repeat(String name, int time, Map<String, Object> answers) {
        TreeElement repeat = new TreeElement(name, time);
        repeat.setRepeatable(true);
        answers.forEach((question, answer) -> {
            repeat.addChild(element(question, answer));
            inRepeats.put(question, name + "/" + question);
        });
        root.addChild(repeat);
    }

    private static TreeElement element(String name, Object answer) {
        TreeElement element = new TreeElement(name, 0);
        IAnswerData data = data(answer);
        element.setDataType(
                data instanceof IntegerData
                        ? Constants.DATATYPE_INTEGER
                        : data instanceof DecimalData ? Constants.DATATYPE_DECIMAL : Constants.DATATYPE_TEXT);
        element.setValue(data);
        return element;
    }

    private static IAnswerData data(Object answer) {
        if (answer == null || answer.equals("") || answer.equals(Double.NaN)) {
            return null;
        }
        if (answer instanceof Integer number) {
            return new IntegerData(number);
        }
        if (answer instanceof Double number) {
            return new DecimalData(number);
        }
        if (answer instanceof LocalDate day) {
            return new DateData(
                    Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
        }
        if (answer instanceof LocalDateTime moment) {
            return new DateTimeData(
                    Date.from(moment.atZone(ZoneId.systemDefault()).toInstant()));
        }
        return new StringData(answer instanceof List<?> codes ? joined(codes) : String.valueOf(answer));
    }

    private static String joined(List<?> codes) {
        return String.join(" ", codes.stream().map(String::valueOf).toList());
    }

    boolean holds(String expression) {
        return XPathFuncExpr.toBoolean(value(expression, "/data"));
    }

    /** As a calculate row keeps it: a text, null for nothing and for what is no number. */
    String text(String expression) {
        Object value = value(expression, "/data");
        boolean nothing = value.equals("") || value instanceof Double number && number.isNaN();
        return nothing ? null : XPathFuncExpr.toString(value);
    }

    /** @param self the question that a dot means */
    boolean holdsFor(String expression, String self) {
        return XPathFuncExpr.toBoolean(value(expression, "/data/" + self));
    }

    private Object value(String expression, String place) {
        String paths = Pattern.compile("\\$\\{(\\w+)\\}")
                .matcher(expression)
                .replaceAll(name -> "/data/" + inRepeats.getOrDefault(name.group(1), name.group(1)));
        TreeReference here = TreeReference.rootRef();
        for (String step : place.substring(1).split("/")) {
            here = here.extendRef(step, TreeReference.DEFAULT_MULTIPLICITY);
        }
        try {
            return XPathFuncExpr.unpack(
                    XPathParseTool.parseXPath(paths).eval(instance, new EvaluationContext(context, here)));
        } catch (XPathSyntaxException faulty) {
            throw new IllegalArgumentException(paths, faulty);
        }
    }
}
