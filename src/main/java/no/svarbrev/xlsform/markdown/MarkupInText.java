package no.svarbrev.xlsform.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML inside the Markdown of labels, as the Markdown it stands for: strong, emphasis, headings, lists, lines and links.
 * Colours, sizes, pictures and the like are left out. A word in brackets that HTML has no tag for is just that.
 */
public final class MarkupInText {
    private static final Pattern TAG = Pattern.compile(
            "(?i)(?<!\\\\)<(?<end>/?)(?<name>b|strong|i|em|u|s|br|p|div|span|font|h[1-6]|ul|ol|li|a|small|big|center|sub|sup"
                    + "|table|tr|td|th|tbody|thead|img|hr|blockquote|pre|code|strike|mark|label|section)\\b(?<rest>[^<>]{0,1000})>");
    private static final Pattern REFUSED = Pattern.compile(
            "(?i)(?<!\\\\)<(/?(script|style|iframe|object|embed|form|input|button|svg|video|audio)\\b|!)");
    private static final Pattern LINK =
            Pattern.compile("(?is)\\bhref\\s*=\\s*[\"']((?:https://|mailto:)[^\"')\\s]+)[\"']");
    private static final Pattern BEFORE_TAG = Pattern.compile("(?<!\\s)\\s++(?=<)");
    private static final Pattern ENTITY = Pattern.compile("&(nbsp|amp|lt|gt|quot|#39|#160);");

    private MarkupInText() {}

    public static boolean isIn(String text) {
        return TAG.matcher(text).find() || REFUSED.matcher(text).find();
    }

    /** @throws IllegalArgumentException when it is more than a text may hold */
    public static String asMarkdown(String text) {
        if (REFUSED.matcher(text).find()) {
            throw new IllegalArgumentException("only text can be read: no scripts, styles, forms or films");
        }
        StringBuilder written = new StringBuilder();
        Matcher tag = TAG.matcher(withoutIndents(text));
        String link = "";
        while (tag.find()) {
            String mark = mark(tag, link);
            if (tag.group("name").equalsIgnoreCase("a")) {
                link = tag.group("end").isEmpty() ? link(tag.group("rest")) : "";
            }
            tag.appendReplacement(written, Matcher.quoteReplacement(mark));
        }
        tag.appendTail(written);
        return characters(written.toString())
                .replaceAll("(?m)(?<![ \\t])[ \\t]++$", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Lines and blanks before a tag are one new line. A run of blanks is looked at once, however long it is. */
    private static String withoutIndents(String text) {
        return BEFORE_TAG
                .matcher(text)
                .replaceAll(blanks -> blanks.group().contains("\n") ? "\n" : Matcher.quoteReplacement(blanks.group()));
    }

    private static String mark(Matcher tag, String link) {
        boolean ends = !tag.group("end").isEmpty();
        return switch (tag.group("name").toLowerCase(java.util.Locale.ROOT)) {
            case "b", "strong" -> "**";
            case "i", "em" -> "_";
            case "br" -> "\n";
            case "p", "div", "ul", "ol", "table", "blockquote", "center", "hr", "section" -> "\n\n";
            case "tr" -> ends ? "" : "\n";
            case "td", "th" -> ends ? " " : "";
            case "h1", "h2" -> ends ? "\n\n" : "\n\n## ";
            case "h3", "h4", "h5", "h6" -> ends ? "\n\n" : "\n\n### ";
            case "li" -> ends ? "" : "\n- ";
            case "a" -> anchor(ends, ends ? link : link(tag.group("rest")));
            default -> "";
        };
    }

    private static String anchor(boolean ends, String link) {
        return link.isEmpty() ? "" : ends ? "](" + link + ")" : "[";
    }

    private static String link(String attributes) {
        Matcher link = LINK.matcher(attributes);
        return link.find() ? link.group(1) : "";
    }

    private static String characters(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> switch (entity.group(1)) {
            case "amp" -> "&";
            case "lt" -> "\\\\<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "#39" -> "'";
            default -> " ";
        });
    }
}
