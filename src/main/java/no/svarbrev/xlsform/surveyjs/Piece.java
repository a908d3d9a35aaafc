package no.svarbrev.xlsform.surveyjs;

/** A written part of an expression and how tightly its outermost operator binds, for as few brackets as possible. */
public record Piece(String text, int binding) {
    static final int OR = 1;
    static final int AND = 2;
    public static final int COMPARED = 3;
    public static final int SUM = 4;
    static final int PRODUCT = 5;
    static final int POWER = 6;
    static final int ATOM = 7;

    public static Piece atom(String text) {
        return new Piece(text, ATOM);
    }

    static int bindingOf(String operator) {
        return switch (operator) {
            case "or" -> OR;
            case "and" -> AND;
            case "+", "-" -> SUM;
            case "*", "/", "%" -> PRODUCT;
            case "^" -> POWER;
            default -> COMPARED;
        };
    }

    /** With brackets when it binds less tightly than its place asks for. */
    public String in(int place) {
        return binding < place ? "(" + text + ")" : text;
    }

    /** As SurveyJS writes its operators. */
    public static Piece joined(Piece left, String operator, Piece right) {
        return joined(left, operator, operator, right);
    }

    /** Left to right; comparisons, which not all readers chain alike, are bracketed on both sides. */
    public static Piece joined(Piece left, String operator, String written, Piece right) {
        int binding = bindingOf(operator);
        int leftPlace = binding == COMPARED || binding == POWER ? binding + 1 : binding;
        boolean associative = binding == OR || binding == AND;
        return new Piece(
                left.in(leftPlace) + " " + written + " " + right.in(associative ? binding : binding + 1), binding);
    }
}
