package no.svarbrev.form.view;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import no.svarbrev.form.AnswerFields;
import no.svarbrev.form.Places;
import no.svarbrev.form.PointText;
import no.svarbrev.form.Words;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.questionnaire.text.LocalText;

/** What a fault says to the respondent: the author's words when there are any, else what is wrong and what to do. */
final class FaultText {
    private FaultText() {}

    static String of(Fault fault, Words words, Places places) {
        LocalText author = fault.says().text();
        return author.isEmpty()
                ? of(fault, words)
                : words.text(author, places.of(fault).scope());
    }

    private static String of(Fault fault, Words words) {
        return switch (fault.kind()) {
            case TOO_SMALL, TOO_LARGE -> words.say(key(fault), number(fault.limit(), words));
            case NUMBER_READ_TWO_WAYS -> readings(fault.limit().split(" "), words);
            case TOO_FINE -> tooFine(new BigDecimal(fault.limit()), words);
            case TOO_EARLY, TOO_LATE -> words.say(key(fault), PointText.of(fault.limit(), words));
            case NOT_A_DATE -> words.say(key(fault) + input(fault.limit()));
            case REQUIRED,
                    ONE_REQUIRED,
                    ROW_REQUIRED,
                    OTHER_MISSING,
                    NOT_A_NUMBER,
                    NOT_AN_EMAIL,
                    TOO_LONG,
                    TOO_LARGE_PICTURE,
                    BAD_CHARACTER,
                    NOT_OFFERED,
                    EXCLUSIVE,
                    TOO_FEW,
                    TOO_MANY,
                    SAME_RANK,
                    SAME_COLUMN,
                    NOT_UNIQUE,
                    VALIDATOR -> words.say(key(fault), fault.limit());
        };
    }

    /** Both readings, and how each is written so that it is the only one. */
    private static String readings(String[] readings, Words words) {
        String one = AnswerFields.typed(new BigDecimal(readings[1])).replace(',', '.');
        return words.say(
                "fault.number_read_two_ways",
                number(readings[0], words),
                number(readings[1], words),
                number(one, words));
    }

    private static String key(Fault fault) {
        return "fault." + fault.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String input(String type) {
        return type.equals("date") || type.isEmpty() ? "" : "." + type;
    }

    private static String tooFine(BigDecimal step, Words words) {
        boolean decimals = step.unscaledValue().equals(BigInteger.ONE) && step.scale() >= 0;
        if (!decimals) {
            return words.say("fault.too_fine", number(step.toPlainString(), words));
        }
        return step.scale() == 0
                ? words.say("fault.too_fine.whole")
                : words.say("fault.too_fine.decimals", step.scale());
    }

    private static String number(String number, Words words) {
        return words.route().language().equals("en") ? number : number.replace('.', ',');
    }
}
