package no.svarbrev.xlsform.markdown;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The Markdown of XLSForm labels. A note becomes HTML of a few harmless tags; a title, hint or choice is plain text in
 * SurveyJS, so emphasis is left out there. {@code ${name}} becomes what SurveyJS puts in: {@code {name}}.
 */
public final class MarkedText {
    private static final Pattern BRACES = Pattern.compile("(?<!\\$)\\{[^{}]*\\}");
    private static final Pattern WORDS = Pattern.compile("\\\\(?<escaped>[\\\\*_#\\[\\]<>.-])"
            + "|\\$\\{(?<ref>[^{}$\\n]{0,80})\\}"
            + "|\\[(?<link>[^\\[\\]]{1,2000})\\]\\((?<href>(?:https://|mailto:)[^)\\s\"]{1,2000})\\)"
            + "|(?<strong>\\*\\*|__)|(?<em>[*_])|(?<line>\\n)|(?<other>[^\\\\$\\[*_\\n]+|.)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("[-*]\\s+(.*)");
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,3}\\.\\s+(.*)");

    private final UnaryOperator<String> paths;
    private final boolean html;

    private MarkedText(UnaryOperator<String> paths, boolean html) {
        this.paths = paths;
        this.html = html;
    }

    /** @param paths from a name to what SurveyJS puts between braces */
    public static String plain(String text, UnaryOperator<String> paths) {
        check(text);
        MarkedText plain = new MarkedText(paths, false);
        return String.join("\n", text.lines().map(line -> heading(line, plain)).toList());
    }

    private static String heading(String line, MarkedText plain) {
        Matcher heading = HEADING.matcher(line);
        return plain.inline(heading.matches() ? heading.group(2) : line);
    }

    public static String html(String text, UnaryOperator<String> paths) {
        check(text);
        MarkedText marked = new MarkedText(paths, true);
        StringBuilder html = new StringBuilder();
        for (String block : text.split("\\n\\s*\\n")) {
            marked.block(block.strip().lines().map(String::strip).toList(), html);
        }
        Document document = Jsoup.parseBodyFragment(html.toString());
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }

    private static void check(String text) {
        Matcher braces = BRACES.matcher(text);
        if (braces.find()) {
            throw new IllegalArgumentException("«" + braces.group() + "» would put an answer into the text; write $"
                    + braces.group() + " to do so");
        }
    }

    private void block(List<String> lines, StringBuilder html) {
        String open = "";
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            Matcher numbered = NUMBERED.matcher(line);
            String kind = heading.matches()
                    ? heading.group(1).length() < 3 ? "h2" : "h3"
                    : bullet.matches() ? "ul" : numbered.matches() ? "ol" : "p";
            boolean goesOn = kind.equals(open) && !kind.startsWith("h");
            if (!goesOn) {
                html.append(open.isEmpty() ? "" : "</" + open + ">")
                        .append('<')
                        .append(kind)
                        .append('>');
            }
            html.append(
                    switch (kind) {
                        case "ul" -> "<li>" + inline(bullet.group(1)) + "</li>";
                        case "ol" -> "<li>" + inline(numbered.group(1)) + "</li>";
                        case "p" -> (goesOn ? "<br>" : "") + inline(line);
                        default -> inline(heading.group(2));
                    });
            open = kind;
        }
        html.append(open.isEmpty() ? "" : "</" + open + ">");
    }

    private String inline(String text) {
        StringBuilder written = new StringBuilder();
        Matcher word = WORDS.matcher(text);
        boolean strong = false;
        boolean em = false;
        while (word.find()) {
            if (word.group("strong") != null && (strong || opens(text, word))) {
                strong = !strong;
                written.append(!html ? "" : strong ? "<strong>" : "</strong>");
            } else if (word.group("em") != null && (em ? closes(text, word) : opens(text, word))) {
                em = !em;
                written.append(!html ? "" : em ? "<em>" : "</em>");
            } else {
                written.append(one(word));
            }
        }
        return written.toString();
    }

    /** A mark opens before a word and when the same mark stands later; 5 * 3 and snake_case are no marks. */
    private static boolean opens(String text, Matcher word) {
        boolean before = word.start() == 0 || !Character.isLetterOrDigit(text.charAt(word.start() - 1));
        boolean after = word.end() < text.length() && !Character.isWhitespace(text.charAt(word.end()));
        return before && after && text.indexOf(word.group(), word.end() + 1) > 0;
    }

    private static boolean closes(String text, Matcher word) {
        boolean before = word.start() > 0 && !Character.isWhitespace(text.charAt(word.start() - 1));
        return before && (word.end() == text.length() || !Character.isLetterOrDigit(text.charAt(word.end())));
    }

    private String one(Matcher word) {
        if (word.group("ref") != null) {
            return "{" + paths.apply(word.group("ref").strip()) + "}";
        }
        if (word.group("link") != null) {
            return html
                    ? "<a href=\"" + escaped(word.group("href")) + "\">" + inline(word.group("link")) + "</a>"
                    : inline(word.group("link")) + " (" + word.group("href") + ")";
        }
        String text = word.group("escaped") != null ? word.group("escaped") : word.group();
        return html ? escaped(text) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
