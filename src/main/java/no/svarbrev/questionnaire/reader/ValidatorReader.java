package no.svarbrev.questionnaire.reader;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.Validator;
import no.svarbrev.questionnaire.rule.Validator.Says;
import no.svarbrev.questionnaire.rule.Validator.Severity;

/** Reads the checks that an author put on an answer: one line in {@link #KINDS} for each kind. */
final class ValidatorReader {
    private static final int MAX_PATTERN = 1_000;
    private static final int MANY = 1_000_000;

    private record Kind(Set<String> properties, BiFunction<JsonPart, Says, Optional<? extends Validator>> reader) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "numeric", new Kind(Set.of("minValue", "maxValue"), ValidatorReader::numeric),
            "text", new Kind(Set.of("minLength", "maxLength", "allowDigits"), ValidatorReader::text),
            "regex", new Kind(Set.of("regex", "caseInsensitive"), ValidatorReader::regex),
            "email", new Kind(Set.of(), (part, says) -> Optional.of(new Validator.Email(says))),
            "expression", new Kind(Set.of("expression"), ValidatorReader::condition),
            "answercount", new Kind(Set.of("minCount", "maxCount"), ValidatorReader::answerCount));

    private static final Set<String> EVERY = Set.of("type", "text", "notificationType");
    private static final Map<String, Severity> SEVERITIES =
            Map.of("error", Severity.ERROR, "warning", Severity.WARNING, "info", Severity.INFO);

    private ValidatorReader() {}

    static List<Validator> validators(JsonPart question) {
        return question.listIfAny("validators").stream()
                .flatMap(part -> validator(part).stream())
                .map(Validator.class::cast)
                .toList();
    }

    private static Optional<? extends Validator> validator(JsonPart part) {
        String type = part.text("type").replaceAll("validator$", "");
        Kind kind = KINDS.get(type);
        if (kind == null) {
            part.at("type").fault(FindingCode.UNSUPPORTED_TYPE, type);
            return Optional.empty();
        }
        part.allowOnly(JsonPart.union(EVERY, kind.properties()));
        Says says = new Says(part.localText("text"), part.oneOf("notificationType", SEVERITIES, Severity.ERROR));
        return kind.reader().apply(part, says);
    }

    private static Optional<Validator> numeric(JsonPart part, Says says) {
        return Optional.of(new Validator.Numeric(says, part.number("minValue"), part.number("maxValue")));
    }

    private static Optional<Validator> text(JsonPart part, Says says) {
        return Optional.of(new Validator.TextLength(
                says,
                part.count("minLength", 0, MANY),
                part.count("maxLength", 0, MANY),
                !part.has("allowDigits") || part.flag("allowDigits")));
    }

    private static Optional<Validator> answerCount(JsonPart part, Says says) {
        return Optional.of(
                new Validator.AnswerCount(says, part.count("minCount", 0, MANY), part.count("maxCount", 0, MANY)));
    }

    private static Optional<Validator> condition(JsonPart part, Says says) {
        return part.expression("expression").map(expression -> new Validator.Holds(says, expression));
    }

    private static Optional<Validator> regex(JsonPart part, Says says) {
        String regex = part.text("regex");
        if (regex.length() > MAX_PATTERN) {
            part.at("regex")
                    .fault(
                            FindingCode.BAD_PATTERN,
                            new Finding.Words(
                                    "lengre enn " + MAX_PATTERN + " tegn",
                                    "longer than " + MAX_PATTERN + " characters"));
            return Optional.empty();
        }
        try {
            int flags = part.flag("caseInsensitive") ? Pattern.CASE_INSENSITIVE : 0;
            return Optional.of(new Validator.Matches(says, Pattern.compile(regex, flags)));
        } catch (PatternSyntaxException unsupported) {
            part.at("regex")
                    .fault(
                            FindingCode.BAD_PATTERN,
                            new Finding.Words(
                                    "det er ikke noe mønster, eller kan ikke prøves i lineær tid",
                                    "it is none, or cannot be matched in linear time: "
                                            + unsupported.getDescription()));
            return Optional.empty();
        }
    }
}
