package no.svarbrev.questionnaire.reader;

import java.util.Currency;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Reads what is worked out, and how numbers that are worked out are written. */
final class CalculationReader {
    static final Set<String> PROPERTIES = Set.of(
            "expression",
            "format",
            "displayStyle",
            "currency",
            "precision",
            "minimumFractionDigits",
            "maximumFractionDigits",
            "useGrouping");

    static final Map<String, Calculation.Style> STYLES = Map.of(
            "none", Calculation.Style.PLAIN,
            "decimal", Calculation.Style.DECIMAL,
            "percent", Calculation.Style.PERCENT,
            "currency", Calculation.Style.CURRENCY);

    private CalculationReader() {}

    static Calculation calculation(JsonPart element) {
        int undecided = -1;
        return new Calculation(
                PromptReader.prompt(element),
                element.expression("expression"),
                precision(element),
                new Calculation.NumberForm(
                        element.localText("format"),
                        element.oneOf("displayStyle", STYLES, Calculation.Style.PLAIN),
                        currency(element, "currency"),
                        element.json().path("minimumFractionDigits").asInt(undecided),
                        element.json().path("maximumFractionDigits").asInt(undecided),
                        !element.has("useGrouping") || element.flag("useGrouping")));
    }

    static String currency(JsonPart element, String property) {
        String code = element.optionalText(property).orElse("USD");
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
            element.at(property).fault(FindingCode.NOT_ONE_OF, "ISO 4217");
        }
        return known ? code : "USD";
    }

    static OptionalInt precision(JsonPart element) {
        boolean all =
                !element.has("precision") || element.at("precision").json().asInt() == -1;
        return all ? OptionalInt.empty() : OptionalInt.of(element.count("precision", 0, 15));
    }
}
