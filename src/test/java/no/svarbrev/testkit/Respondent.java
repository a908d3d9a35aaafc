package no.svarbrev.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A person with a personal link and a browser without script: sees a page, fills in its form, presses a button, and is sent
 * on. Only what stands on the page can be filled in or pressed.
 */
public final class Respondent {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String token;
    private HttpResponse<String> response;
    private Document page;
    private String path;
    private String anchor = "";

    public Respondent(int port, String token) {
        this.port = port;
        this.token = token;
        open("/s/" + token);
    }

    public Respondent open(String address) {
        return go(HttpRequest.newBuilder(uri(address)).GET().build());
    }

    /** Follows the link again, as from the mail. */
    public Respondent openLink() {
        return open("/s/" + token);
    }

    /** The same link on another device. */
    public Respondent onAnotherDevice() {
        return new Respondent(port, token);
    }

    public Respondent start() {
        return sendForm("/start");
    }

    /** Chooses an option of a radio group, a checkbox group, a list that opens, or a grid row (field {@code grid.row}). */
    public Respondent choose(String field, String code) {
        if (page.selectFirst("select[name='" + field + "']") != null) {
            return select(field, code);
        }
        Element input = required("input[name='" + field + "'][value='" + code + "']");
        if ("radio".equals(input.attr("type"))) {
            page.select("input[name='" + field + "']").removeAttr("checked");
        }
        input.attr("checked", "checked");
        return this;
    }

    private Respondent select(String field, String code) {
        page.select("select[name='" + field + "'] option").removeAttr("selected");
        required("select[name='" + field + "'] option[value='" + code + "']").attr("selected", "selected");
        return this;
    }

    /** Gives the choices of a ranking their places, the first first. */
    public Respondent rank(String field, String... codes) {
        for (int place = 0; place < codes.length; place++) {
            select(field + "." + codes[place], String.valueOf(place + 1));
        }
        return this;
    }

    /** One more row or panel. */
    public Respondent add(String list) {
        return press("add:" + list);
    }

    /** @param item the path of the row or panel, such as {@code goals.0} */
    public Respondent remove(String item) {
        return press("remove:" + item);
    }

    public Respondent untick(String field, String code) {
        required("input[name='" + field + "'][value='" + code + "']").removeAttr("checked");
        return this;
    }

    public Respondent type(String field, String text) {
        Element input = required("[name='" + field + "']");
        if ("textarea".equals(input.tagName())) {
            input.text(text);
        } else {
            input.attr("value", text);
        }
        return this;
    }

    /** Presses the button of the page's form with this value: next, back, later, or one of a list. */
    public Respondent press(String action) {
        Element button = required("button[name=action][value='" + action + "']");
        return submit(page.selectFirst("main form[method=post]"), List.of("action=" + button.val()));
    }

    /** The browser shows an earlier page again as it was left, and asks nobody. */
    public Respondent backTo(Document earlier) {
        page = earlier;
        return this;
    }

    /** As the script does while one writes. */
    public Respondent sendDraft() {
        return submit(page.selectFirst("main form[method=post]"), List.of("action=draft"));
    }

    public Respondent next() {
        return press("next");
    }

    public Respondent send() {
        return sendForm("/submit");
    }

    /** Presses the button of the form that is sent to an address with this ending. */
    public Respondent sendForm(String ending) {
        return submit(required("form[method=post][action$='" + ending + "']"), List.of());
    }

    private Element required(String selector) {
        Element found = page.selectFirst(selector);
        if (found == null) {
            throw new AssertionError(
                    "No " + selector + " on " + path + ":\n" + page.body().text());
        }
        return found;
    }

    private Respondent submit(Element form, List<String> more) {
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            if (field.hasAttr("disabled")) {
                continue;
            }
            String type = field.attr("type");
            boolean choice = "radio".equals(type) || "checkbox".equals(type);
            if (!choice || field.hasAttr("checked")) {
                fields.add(encoded(field.attr("name")) + "=" + encoded(valueOf(field)));
            }
        }
        fields.addAll(more);
        return go(HttpRequest.newBuilder(uri(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
                .build());
    }

    private static String valueOf(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> chosen(field);
            default -> field.attr("value");
        };
    }

    /** The first option, when none is selected. */
    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        return (option == null ? select.select("option").first() : option).attr("value");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    private Respondent go(HttpRequest request) {
        try {
            response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            checkHeaders();
            if (response.statusCode() == 303) {
                String location = response.headers().firstValue("location").orElseThrow();
                anchor = location.contains("#") ? location.substring(location.indexOf('#') + 1) : "";
                return open(location.replaceFirst("#.*", ""));
            }
            path = request.uri().getPath();
            page = Jsoup.parse(response.body());
            assertThat(PageRules.faults(page)).as(path).isEmpty();
            return this;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Nothing is kept of a respondent, neither in the browser nor by whoever the next page belongs to. */
    private void checkHeaders() {
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        assertThat(header("cache-control")).isEqualTo("no-store");
        assertThat(header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(header("content-security-policy"))
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The address of the last page in the review. */
    public String lastPage() {
        return page.select("main a[href*='/p/']").last().attr("href");
    }

    public Document page() {
        return page;
    }

    public int status() {
        return response.statusCode();
    }

    /** The names of the questions that the page shows and takes answers to. */
    public List<String> questions() {
        return page.select("input[name=shown]").eachAttr("value").stream()
                .filter(path -> path.indexOf('.') < 0)
                .toList();
    }

    /** The codes of the options that a question offers. */
    public List<String> offered(String field) {
        List<String> offered = new ArrayList<>(
                page.select("input[name='" + field + "']:not([type=hidden])").eachAttr("value"));
        offered.addAll(page.select("select[name='" + field + "'] option:not([value=''])")
                .eachAttr("value"));
        return offered;
    }

    /** What a field holds: the text, or the codes that are chosen. */
    public List<String> held(String field) {
        List<String> held = new ArrayList<>();
        for (Element input : page.select("[name='" + field + "']")) {
            if ("textarea".equals(input.tagName())) {
                held.add(input.wholeText().replaceFirst("^\n", ""));
            } else if ("select".equals(input.tagName())) {
                held.add(chosen(input));
            } else if (isTyped(input) || input.hasAttr("checked")) {
                held.add(input.attr("value"));
            }
        }
        return held;
    }

    private static boolean isTyped(Element input) {
        return !List.of("radio", "checkbox", "hidden").contains(input.attr("type"));
    }

    /** Chooses the same column in every row of a grid; gives the codes of the rows. */
    public List<String> fillGrid(String grid, String column) {
        List<String> fields = page.select("input[type=radio][name^='" + grid + ".']").eachAttr("name").stream()
                .distinct()
                .toList();
        fields.forEach(field -> choose(field, column));
        return fields.stream().map(field -> field.substring(grid.length() + 1)).toList();
    }

    /** Where the respondent is: the path of the page shown. */
    public String path() {
        return path;
    }

    /** The id of the element that the last press led to; empty for the top of a page. */
    public String anchor() {
        return anchor;
    }

    /** The name of the form page shown, or empty. */
    public String pageName() {
        return path.contains("/p/") ? path.substring(path.indexOf("/p/") + 3) : "";
    }

    public String heading() {
        return page.select("h1").text();
    }
}
