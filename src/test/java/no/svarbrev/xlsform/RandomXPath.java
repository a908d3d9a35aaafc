package no.svarbrev.xlsform;

import java.util.List;
import java.util.Random;

/**
 * Random XPath over the questions of {@link XFormsAgreementTest}, of the kinds people write and of those that go wrong. Without
 * max(): JavaRosa's begins at the least number above 0, so that max(-1, 0) is 4.9E-324 there.
 */
record RandomXPath(Random random) {
    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    String truth(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return switch (random.nextInt(5)) {
                case 0 -> "(" + truth(depth - 1) + ") and (" + truth(depth - 1) + ")";
                case 1 -> "(" + truth(depth - 1) + " or " + truth(depth - 1) + ")";
                case 2 -> "not(" + truth(depth - 1) + ")";
                case 3 -> "boolean(" + number(depth - 1) + ")";
                default -> "if(" + truth(depth - 1) + ", " + truth(depth - 1) + ", " + truth(depth - 1) + ")";
            };
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> number(depth) + one(" = ", " != ", " < ", " <= ", " > ", " >= ") + number(depth);
            case 3 -> text(depth) + one(" = ", " != ") + text(depth);
            case 4 -> text(depth) + one(" = ''", " != ''");
            case 5 ->
                "selected(" + one("${l}", "${o}", "${s}", "${h}", "${t}") + ", "
                        + one("'a'", "'b'", "'not-sure'", "'1'", "${p}") + ")";
            case 6 -> day() + one(" = ", " != ", " < ", " <= ", " > ", " >= ") + day();
            case 7 -> "${l}" + one(" = 'a'", " != 'b'", " = 'a b'", " = ''", " != ''");
            case 8 -> one("${n}", "${x}", "${d}", "${k}", "${s}") + one(" = ''", " != ''");
            case 9 -> one("${n}", "${t}", "${k}", "${o}", number(depth), text(depth));
            case 10 -> "${s}" + one(" = 1", " > 1", " = '2'", " + 1 = 3", " != 3");
            default -> "(" + truth(0) + ") = " + one("true()", "false()", "(" + truth(0) + ")");
        };
    }

    String number(int depth) {
        if (depth > 0 && random.nextBoolean()) {
            return switch (random.nextInt(9)) {
                case 0, 1, 2 ->
                    "(" + number(depth - 1) + one(" + ", " - ", " * ", " div ", " mod ") + number(depth - 1) + ")";
                case 3 -> "coalesce(" + number(depth - 1) + ", " + number(depth - 1) + ")";
                case 4 ->
                    "if(" + truth(depth - 1) + ", " + number(depth - 1) + ", " + one(number(depth - 1), "''") + ")";
                case 5 -> one("round(", "int(", "number(", "abs(") + number(depth - 1) + ")";
                case 6 -> "round(" + number(depth - 1) + one(", 1)", ", 0)", ", 2)", ", -1)");
                case 7 -> "min(" + number(depth - 1) + ", " + number(depth - 1) + ")";
                default -> "if(" + one("${m} != 0", "${m} > 0") + ", " + number(depth - 1) + " div ${m}, 0)";
            };
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "${n}";
            case 3, 4 -> "${m}";
            case 5 -> "${x}";
            case 6 -> one("0", "1", "2", "5", "-1", "0.5");
            case 7 -> "count-selected(${l})";
            case 8 -> "string-length(${t})";
            case 9 -> "(" + day() + " - " + day() + ")";
            case 10 -> "${k}";
            case 11 -> "number(" + one("${s}", "${n}", "${t}", "${n} = 1") + ")";
            case 12 -> one("sum(", "min(") + "${age})";
            default -> one("count(${rep})", "${s}", "pow(${n}, 2)");
        };
    }

    String text(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> "coalesce(" + text(depth - 1) + ", " + text(depth - 1) + ")";
                case 1 -> "if(" + truth(depth - 1) + ", " + text(depth - 1) + ", " + text(depth - 1) + ")";
                case 2 -> "concat(" + text(0) + ", ' og ', " + one(text(0), "${n}", "${x}") + ")";
                default -> "substr(${t}, 0, 2)";
            };
        }
        return one(
                "${t}",
                "${u}",
                "${o}",
                "${p}",
                "${h}",
                "${z}",
                "'a'",
                "'A'",
                "'b'",
                "''",
                "'not-sure'",
                "'5'",
                "string(${n})");
    }

    /** Of a question that is answered. How long a text may at most be is measured where it is typed, before our engine. */
    String constraint(String like, int depth) {
        String limit = like.equals("${n}")
                ? "." + one(" > ", " >= ", " < ", " <= ", " = ", " != ") + one("0", "2.5", "5", number(1))
                : one(
                        "string-length(.)" + one(" > ", " >= ", " = ") + "3",
                        "regex(., '[a-z]+')",
                        "string-length(.) != 2");
        return depth == 0
                ? limit
                : switch (random.nextInt(5)) {
                    case 0 -> limit + " and " + constraint(like, depth - 1);
                    case 1 -> "(" + limit + " or " + truth(1) + ")";
                    case 2 -> limit + " and " + truth(1);
                    case 3 -> truth(2).replace(like, ".");
                    default -> limit;
                };
    }

    /** Of a day or a moment. */
    String constraintOfDay() {
        String limit = "." + one(" > ", " >= ", " < ", " <= ", " = ", " != ") + day();
        return random.nextBoolean()
                ? limit
                : limit + one(" and ", " or ") + one("date(.)", ".") + one(" < ", " >= ", " <= ") + day();
    }

    private String day() {
        return one(
                "${d}",
                "${e}",
                "today()",
                "date('2020-02-01')",
                "'2020-02-01'",
                "${dt}",
                "now()",
                "date(${d})",
                "date(${dt})");
    }

    static final List<String> TEXTS = List.of("", "a", "A", "abc", "5", "5.0", "07", "true", "3,5", "b c", "not-sure");
}
