package no.svarbrev.questionnaire.column;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that SPSS or Stata would not take for a variable. */
final class RefusedNames {
    private static final Pattern VALID = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    /** Stata's types of text, {@code str1} to {@code str2045}. */
    private static final Pattern STATA_STRING = Pattern.compile("str[0-9]+");

    /** Words of SPSS and Stata that cannot name a variable. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "by",
            "eq",
            "ge",
            "gt",
            "le",
            "lt",
            "ne",
            "not",
            "or",
            "to",
            "with",
            "byte",
            "double",
            "float",
            "if",
            "in",
            "int",
            "long",
            "str",
            "strl",
            "using",
            "aggregate",
            "array",
            "boolean",
            "break",
            "case",
            "class",
            "colvector",
            "complex",
            "const",
            "continue",
            "default",
            "delegate",
            "delete",
            "do",
            "else",
            "enum",
            "explicit",
            "export",
            "external",
            "for",
            "friend",
            "function",
            "global",
            "goto",
            "inline",
            "local",
            "lower",
            "matrix",
            "mod",
            "namespace",
            "new",
            "null",
            "numeric",
            "operator",
            "orgtypedef",
            "pointer",
            "polymorphic",
            "pragma",
            "private",
            "protected",
            "public",
            "quad",
            "real",
            "return",
            "rowvector",
            "scalar",
            "short",
            "signed",
            "static",
            "string",
            "struct",
            "super",
            "switch",
            "template",
            "this",
            "throw",
            "transmorphic",
            "try",
            "typedef",
            "typename",
            "union",
            "unsigned",
            "vector",
            "version",
            "virtual",
            "void",
            "volatile",
            "while");

    private RefusedNames() {}

    static boolean contain(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return !VALID.matcher(name).matches()
                || RESERVED.contains(folded)
                || STATA_STRING.matcher(folded).matches();
    }
}
