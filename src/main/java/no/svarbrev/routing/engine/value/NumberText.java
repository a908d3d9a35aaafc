package no.svarbrev.routing.engine.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import no.svarbrev.questionnaire.Calculation.NumberForm;
import no.svarbrev.questionnaire.Calculation.Style;

/** A value that the questionnaire worked out, written as it says: decimals, per cent, an amount, a text around it. */
public final class NumberText {
    private NumberText() {}

    public static String of(NumberForm form, JsonNode value, String language) {
        String text = value.isNumber() ? number(form, value, locale(language)) : plain(value);
        return around(form, text, language);
    }

    /** On a page, where numbers have a decimal comma in every language, as they are typed. */
    public static String onPage(NumberForm form, JsonNode value, String language) {
        if (form.style() != Style.PLAIN || !value.isNumber()) {
            return of(form, value, language);
        }
        String text = value.decimalValue().toPlainString().replace('.', ',');
        return around(form, text, language);
    }

    /** What is no number, as it stands. */
    public static String plain(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static String around(NumberForm form, String text, String language) {
        return form.pattern().isEmpty() ? text : form.pattern().in(language).replace("{0}", text);
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language.equals("default") ? "nb" : language);
    }

    private static String number(NumberForm form, JsonNode value, Locale locale) {
        NumberFormat format = switch (form.style()) {
            case PLAIN -> null;
            case DECIMAL -> NumberFormat.getNumberInstance(locale);
            case PERCENT -> NumberFormat.getPercentInstance(locale);
            case CURRENCY -> currency(form.currency(), locale);
        };
        if (format == null) {
            return value.asText();
        }
        if (form.minDecimals() >= 0) {
            format.setMinimumFractionDigits(form.minDecimals());
        }
        if (form.maxDecimals() >= 0) {
            format.setMaximumFractionDigits(form.maxDecimals());
        }
        format.setGroupingUsed(form.grouped());
        return format.format(value.decimalValue());
    }

    private static NumberFormat currency(String code, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(code));
        return format;
    }
}
