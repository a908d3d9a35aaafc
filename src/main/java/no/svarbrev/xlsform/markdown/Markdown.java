package no.svarbrev.xlsform.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the texts of a definition so that {@link MarkedText} reads the same again. */
public final class Markdown {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private final UnaryOperator<String> names;

    private Markdown(UnaryOperator<String> names) {
        this.names = names;
    }

    /** @param names from the path between braces to the name in XLSForm */
    public static String ofPlain(String text, UnaryOperator<String> names) {
        Markdown markdown = new Markdown(names);
        return text.strip()
                .lines()
                .map(line -> (line.startsWith("#") ? "\\" : "") + markdown.escaped(line))
                .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException when the markup is more than Markdown has here */
    public static String ofHtml(String html, UnaryOperator<String> names) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        wrapStray(document.body());
        Markdown markdown = new Markdown(names);
        String text = document.body().children().stream().map(markdown::block).collect(Collectors.joining("\n\n"));
        String again = MarkedText.html(markdown.withoutNames(document).trim(), name -> name);
        if (!again.equals(document.body().html().replace("&nbsp;", "\u00a0"))) {
            throw new IllegalArgumentException("the markup cannot be expressed exactly in Markdown");
        }
        return text;
    }

    /** For the check that it reads the same again: names stay what they are. */
    private String withoutNames(Document document) {
        Markdown plain = new Markdown(path -> path);
        return document.body().children().stream().map(plain::block).collect(Collectors.joining("\n\n"));
    }

    /** Text that stands in no block is a paragraph. */
    private static void wrapStray(Element body) {
        Element paragraph = null;
        for (Node node : new ArrayList<>(body.childNodes())) {
            boolean blank = node instanceof TextNode text && text.isBlank();
            boolean block = node instanceof Element element && element.tagName().matches("p|h2|h3|ul|ol");
            if (block || blank && paragraph == null) {
                paragraph = null;
                if (blank) {
                    node.remove();
                }
            } else {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    node.before(paragraph);
                }
                paragraph.appendChild(node);
            }
        }
    }

    private String block(Element block) {
        check(block);
        return switch (block.tagName()) {
            case "h2" -> "## " + inline(block.childNodes());
            case "h3" -> "### " + inline(block.childNodes());
            case "ul" -> items(block, "- ");
            case "ol" -> items(block, "1. ");
            case "p" ->
                inline(block.childNodes()).lines().map(Markdown::lineStart).collect(Collectors.joining("\n"));
            default -> throw unsupported(block);
        };
    }

    private static String lineStart(String line) {
        return line.replaceFirst("^([-#])", "\\\\$1").replaceFirst("^([0-9]{1,3})\\.", "$1\\\\.");
    }

    private String items(Element list, String mark) {
        for (Node node : list.childNodes()) {
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (!blank && !(node instanceof Element element && element.tagName().equals("li"))) {
                throw new IllegalArgumentException("a list holds only li");
            }
        }
        return list.children().stream()
                .map(item -> mark + inline(item.childNodes()))
                .collect(Collectors.joining("\n"));
    }

    private String inline(List<Node> nodes) {
        return nodes.stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText());
        }
        if (!(node instanceof Element element)) {
            throw new IllegalArgumentException("comments in HTML cannot be expressed");
        }
        check(element);
        return switch (element.tagName()) {
            case "strong" -> "**" + inline(element.childNodes()) + "**";
            case "em" -> "_" + inline(element.childNodes()) + "_";
            case "br" -> "\n";
            case "a" -> "[" + inline(element.childNodes()) + "](" + element.attr("href") + ")";
            default -> throw unsupported(element);
        };
    }

    private static void check(Element element) {
        boolean link = element.tagName().equals("a")
                && element.attributesSize() == 1
                && element.attr("href").matches("(https://|mailto:)[^)\\s\"]+");
        if (element.attributesSize() > 0 && !link) {
            throw new IllegalArgumentException(
                    "attributes of HTML other than href (https, mailto) cannot be expressed");
        }
    }

    private static IllegalArgumentException unsupported(Element element) {
        return new IllegalArgumentException("<" + element.tagName() + "> cannot be expressed here");
    }

    private String escaped(String text) {
        StringBuilder written = new StringBuilder();
        Matcher braces = BRACES.matcher(text);
        int end = 0;
        while (braces.find()) {
            written.append(marks(text.substring(end, braces.start())))
                    .append("${")
                    .append(names.apply(braces.group(1)))
                    .append('}');
            end = braces.end();
        }
        return written.append(marks(text.substring(end))).toString();
    }

    private static String marks(String text) {
        return text.replaceAll("([\\\\*_\\[])", "\\\\$1").replaceAll("<(?=[A-Za-z/!])", "\\\\<");
    }
}
