package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Numbers;
import no.svarbrev.questionnaire.expression.value.Values;

/** Reads what has no parts: numbers, texts, words, and names in braces. */
final class Atoms {
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_STEPS = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Source source;

    Atoms(Source source) {
        this.source = source;
    }

    static Expression nothing() {
        return new Expression.Literal(NullNode.getInstance());
    }

    Expression read() {
        char here = source.here();
        if (here == '\'' || here == '"') {
            return text(here);
        }
        if (here == '{') {
            return variable();
        }
        if (Source.isDigit(here) || here == '-' && Source.isDigit(source.ahead(1))) {
            return new Expression.Literal(JavaScript.of(number()));
        }
        if (!Source.isLetter(here)) {
            throw source.valueExpected();
        }
        return word();
    }

    private Expression word() {
        if (source.takeExactly("undefined") || source.takeExactly("null")) {
            return nothing();
        }
        if (source.take("true")) {
            return new Expression.Literal(JavaScript.of(true));
        }
        if (source.take("false")) {
            return new Expression.Literal(JavaScript.of(false));
        }
        int column = source.column();
        String word = source.word();
        source.skip(word.length());
        refuseNot(word, column);
        return new Expression.Literal(JavaScript.of(word));
    }

    private void refuseNot(String word, int column) {
        source.skipBlanks();
        if (word.equalsIgnoreCase("not") && source.canBeginValue()) {
            throw Source.fault(column, "«not» is not supported; write «!»", "«not» finnes ikke; skriv «!»");
        }
    }

    private Expression text(char quote) {
        int column = source.column();
        source.skip(1);
        StringBuilder text = new StringBuilder(source.upTo("'\"\\"));
        while (source.here() != quote) {
            if (source.here() != '\\') {
                throw Source.fault(column, "no closing " + quote, "avsluttende " + quote + " mangler");
            }
            boolean escaped = source.ahead(1) == '\'' || source.ahead(1) == '"';
            text.append(escaped ? source.ahead(1) : '\\');
            source.skip(escaped ? 2 : 1);
            text.append(source.upTo("'\"\\"));
        }
        source.skip(1);
        return new Expression.Literal(JavaScript.of(text.toString()));
    }

    /** Decimals have digits on both sides; zeros in front stand only before decimals. */
    private double number() {
        boolean negative = source.here() == '-';
        int sign = negative ? 1 : 0;
        String whole = source.digits(sign);
        String decimals = source.ahead(sign + whole.length()) == '.' ? source.digits(sign + whole.length() + 1) : "";
        if (whole.length() + decimals.length() > LONGEST_NUMBER) {
            throw source.fault(
                    "a number of more than " + LONGEST_NUMBER + " digits",
                    "et tall med mer enn " + LONGEST_NUMBER + " sifre");
        }
        if (whole.equals("0")
                && !negative
                && source.ahead(1) == 'x'
                && !source.digits(2).isEmpty()) {
            return hexadecimal();
        }
        String read = decimals.isEmpty() ? whole.startsWith("0") ? "0" : whole : whole + "." + decimals;
        source.skip(sign + read.length());
        return negative ? -Double.parseDouble(read) : Double.parseDouble(read);
    }

    private double hexadecimal() {
        String digits = source.digits(2);
        source.skip(2 + digits.length());
        return Numbers.parse("0x" + digits);
    }

    private Expression variable() {
        int column = source.column();
        source.skip(1);
        String name = source.upTo("{}");
        if (source.here() != '}') {
            throw Source.fault(column, "no closing }", "avsluttende } mangler");
        }
        source.skip(1);
        return object(name).orElseGet(() -> variable(name, column));
    }

    /** What looks like the fields of an object is one. */
    private static Optional<Expression> object(String text) {
        if (text.indexOf(':') < 1) {
            return Optional.empty();
        }
        try {
            JsonNode object = JSON.readTree("{" + text + "}");
            return Optional.of(new Expression.Literal(object));
        } catch (JsonProcessingException noObject) {
            return Optional.empty();
        }
    }

    private static Expression variable(String name, int column) {
        boolean unchanged = name.length() > 1 && name.charAt(0) == '#';
        String path = unchanged ? name.substring(1) : name;
        boolean property = path.length() > 1 && path.charAt(0) == '$';
        List<String> steps = Arrays.asList((property ? path.substring(1) : path).split("\\.", -1));
        if (steps.stream().anyMatch(String::isBlank)) {
            throw Source.fault(column, "«{" + name + "}» names nothing", "«{" + name + "}» er ikke navnet på noe");
        }
        if (steps.size() > MOST_STEPS) {
            throw Source.fault(
                    column,
                    "a name of more than " + MOST_STEPS + " steps",
                    "et navn med mer enn " + MOST_STEPS + " ledd");
        }
        Reference.Kind kind = property ? Reference.Kind.PROPERTY : Reference.Kind.VALUE;
        return new Expression.Variable(
                new Reference(kind, steps.stream().map(Atoms::step).toList(), column), unchanged);
    }

    /** Between the brackets stands a number, or they are a part of the name. */
    private static Reference.Step step(String name) {
        int bracket = name.lastIndexOf('[');
        if (bracket < 0 || !name.endsWith("]")) {
            return Reference.Step.named(name);
        }
        double index = Values.number(JavaScript.of(name.substring(bracket + 1, name.length() - 1)));
        return index == Math.rint(index)
                ? new Reference.Step(name.substring(0, bracket), true, (int) index)
                : Reference.Step.named(name);
    }
}
