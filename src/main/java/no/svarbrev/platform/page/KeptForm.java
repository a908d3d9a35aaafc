package no.svarbrev.platform.page;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What somebody had typed into a form that could not be taken, since they had to log in again first: it travels through the
 * page for that in a hidden field, is kept nowhere else, and is put back into the same form. What the form has hidden is not
 * put back, and passwords and tokens are not among it at all.
 *
 * @param action where the form is sent to
 * @param fields what was typed, by the names of the fields
 */
public record KeptForm(String action, Map<String, List<String>> fields) {
    /** Of a whole form as it is sent: the longest letter that can be written is far smaller. */
    public static final int LIMIT = 256 * 1024;

    private static final String KEY = KeptForm.class.getName();
    private static final Set<String> NEVER = Set.of("csrf", "password", "again", "old-password");
    private static final String NOTICE = "Du var blitt logget ut, så det du skrev, ble ikke sendt. Her står det igjen:"
            + " se over og trykk på knappen en gang til.";

    /** A form as it was sent. */
    public static KeptForm of(String action, MultiMap sent) {
        return new KeptForm(
                action,
                sent.names().stream()
                        .filter(name -> !NEVER.contains(name))
                        .collect(Collectors.toMap(name -> name, sent::getAll)));
    }

    /** In one line, as {@link #parse} reads it. */
    public String text() {
        return encoded(action)
                + fields.entrySet().stream()
                        .flatMap(field -> field.getValue().stream()
                                .map(value -> "&" + encoded(field.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Empty for what {@link #text} did not write. */
    public static Optional<KeptForm> parse(String text) {
        if (text == null || text.isEmpty() || text.length() > 2 * LIMIT) {
            return Optional.empty();
        }
        try {
            Map<String, List<String>> all =
                    new QueryStringDecoder(text, StandardCharsets.UTF_8, false, 1_000).parameters();
            String action = all.keySet().stream().findFirst().orElse("");
            return Optional.of(new KeptForm(
                    action,
                    all.entrySet().stream()
                            .skip(1)
                            .filter(field -> !NEVER.contains(field.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Answers with the page at this path, its form filled in; whoever shows the page gives the answer. */
    public Future<Buffer> show(RoutingContext ctx, String path) {
        ctx.put(KEY, this);
        ctx.reroute(HttpMethod.GET, path);
        return Promise.<Buffer>promise().future();
    }

    /** The page, filled in when this request is to show what was kept. */
    static String filledIn(RoutingContext ctx, String html) {
        KeptForm kept = ctx.get(KEY);
        return kept == null ? html : kept.filled(html);
    }

    private String filled(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").equals(action))
                .findFirst()
                .ifPresent(form -> fill(page, form));
        return page.outerHtml();
    }

    private void fill(Document page, Element form) {
        form.select("input[name]:not([type=hidden], [type=password], [type=file])")
                .forEach(this::fillInput);
        form.select("textarea[name]").forEach(field -> value(field).ifPresent(text -> field.text("\n" + text)));
        form.select("select[name]").forEach(field -> value(field).ifPresent(chosen -> choose(field, chosen)));
        page.select("[autofocus]").removeAttr("autofocus");
        page.select("main")
                .first()
                .prependElement("div")
                .addClass("notice")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .attr("autofocus", "")
                .appendElement("p")
                .text(NOTICE);
    }

    private void fillInput(Element field) {
        if (Set.of("radio", "checkbox").contains(field.attr("type"))) {
            field.removeAttr("checked");
            if (fields.getOrDefault(field.attr("name"), List.of()).contains(field.val())) {
                field.attr("checked", "");
            }
        } else {
            value(field).ifPresent(field::val);
        }
    }

    private static void choose(Element select, String chosen) {
        select.select("option").forEach(option -> {
            option.removeAttr("selected");
            if (option.val().equals(chosen)) {
                option.attr("selected", "");
            }
        });
    }

    private Optional<String> value(Element field) {
        return fields.getOrDefault(field.attr("name"), List.of()).stream().findFirst();
    }
}
