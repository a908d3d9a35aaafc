package no.svarbrev.questionnaire.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.text.LocalText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The markup that texts of a questionnaire may hold: what gives a text its form, links and tables, and nothing that runs,
 * sends, or fetches from elsewhere. The one list of what is harmless stands here.
 *
 * @param text as it is shown, well-formed: what was left open would swallow the page
 * @param refused what cannot be shown
 * @param stripped what was taken away because it only changes looks
 */
record Markup(String text, Set<String> refused, Set<String> stripped) {
    private static final Set<String> TAGS = words(
            // blocks
            "p div section article header footer center br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre",
            "figure figcaption address details summary",
            // words
            "strong b em i u s strike small big sub sup mark ins del span font abbr cite q code kbd time a",
            // tables
            "table caption colgroup col thead tbody tfoot tr th td",
            // pictures that come with the questionnaire
            "img");

    private static final Set<String> ATTRIBUTES =
            words("title lang dir colspan rowspan scope start reversed datetime alt open");

    /** They only change looks, or say how a link opens. */
    private static final Set<String> LOOKS = words(
            "style class id align valign width height color bgcolor size face border cellpadding cellspacing hspace vspace",
            "type target rel role tabindex for name translate loading nowrap compact");

    private static final Pattern LINK = Pattern.compile("(https?://|mailto:|tel:)[^\\p{Cntrl}]*");
    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]+");

    /** What hides words is more than looks. */
    private static final Pattern HIDING = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private static Set<String> words(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }

    /** Markup is shown as it stands, so only what is harmless is let in. */
    static LocalText read(JsonPart holder, String property) {
        JsonPart part = holder.at(property);
        Map<String, String> texts = new HashMap<>();
        holder.localText(property).byLanguage().forEach((language, text) -> {
            Markup markup = of(text);
            texts.put(language, markup.text());
            tell(part, FindingCode.UNSAFE_MARKUP, markup.refused());
            tell(part, FindingCode.MARKUP_OF_LOOKS, markup.stripped());
        });
        return new LocalText(texts);
    }

    private static void tell(JsonPart part, FindingCode code, Set<String> names) {
        if (!names.isEmpty()) {
            part.fault(code, String.join(", ", names));
        }
    }

    static Markup of(String text) {
        if (text.indexOf('<') < 0) {
            return new Markup(text, Set.of(), Set.of());
        }
        Document document = Jsoup.parseBodyFragment(text);
        document.outputSettings().prettyPrint(false);
        Markup found = new Markup("", new TreeSet<>(), new TreeSet<>());
        document.head().childNodes().forEach(node -> found.refused.add(node.nodeName()));
        found.clean(document.body());
        return new Markup(document.body().html(), found.refused, found.stripped);
    }

    private void clean(Node parent) {
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof Comment) {
                node.remove();
            } else if (node instanceof Element element) {
                cleanElement(element);
            } else if (!(node instanceof TextNode)) {
                refused.add(node.nodeName());
            }
        }
    }

    private void cleanElement(Element element) {
        if (!TAGS.contains(element.normalName())) {
            refused.add(element.normalName());
        }
        for (Attribute attribute : element.attributes().asList()) {
            cleanAttribute(element, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
        }
        if (element.normalName().equals("h1")) {
            // the page has its one heading
            element.tagName("h2");
        }
        if (element.normalName().equals("img") && !element.hasAttr("alt")) {
            element.attr("alt", "");
        }
        clean(element);
    }

    private void cleanAttribute(Element element, String name, String value) {
        boolean looks = LOOKS.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
        if (looks
                && !(name.equals("style")
                        && HIDING.matcher(value.toLowerCase(Locale.ROOT)).find())) {
            element.removeAttr(name);
            stripped.add(name);
        } else if (!ATTRIBUTES.contains(name) && !isLink(element, name, value)) {
            refused.add(element.normalName() + " " + name);
        }
    }

    private static boolean isLink(Element element, String name, String value) {
        return switch (element.normalName()) {
            case "a" -> name.equals("href") && LINK.matcher(value.strip()).matches();
            case "img" -> name.equals("src") && PICTURE.matcher(value).matches();
            default -> false;
        };
    }
}
