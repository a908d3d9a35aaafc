package no.svarbrev.form;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.rule.Fault;

/** Reads a point in time: as browsers write it, or as Norwegians type it where the browser has no calendar. */
final class TypedDate {
    private static final Pattern NORWEGIAN = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2})[.:]([0-9]{2})");

    private TypedDate() {}

    static Typed read(DateField question, String field, String written) {
        String typed = asBrowsersWrite(question.input(), written.strip());
        if (typed.isEmpty()) {
            return Typed.BLANK;
        }
        return question.input().accepts(typed)
                ? Typed.of(TextNode.valueOf(typed))
                : Typed.faulty(new Fault(
                        question.name(),
                        field,
                        Fault.Kind.NOT_A_DATE,
                        question.input().type()));
    }

    /** 1.2.2019 as 2019-02-01, 9.30 as 09:30; anything else as it stands. */
    private static String asBrowsersWrite(DateField.Input input, String typed) {
        Matcher day = NORWEGIAN.matcher(typed);
        if (input == DateField.Input.DATE && day.matches()) {
            return String.format(
                    "%s-%02d-%02d", day.group(3), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(1)));
        }
        Matcher clock = CLOCK.matcher(typed);
        if (input == DateField.Input.TIME && clock.matches()) {
            return String.format("%02d:%s", Integer.valueOf(clock.group(1)), clock.group(2));
        }
        return typed;
    }
}
