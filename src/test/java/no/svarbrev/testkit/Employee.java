package no.svarbrev.testkit;

import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.svarbrev.testkit.Browser.Reply;

/** Somebody with an account, at a browser without script: invited, logged in and given rights through the pages. */
public final class Employee {
    private static final String PASSWORD = "en setning for prøvene";
    private static final Pattern LINK = Pattern.compile("/admin/password/[A-Za-z0-9_-]{43}");

    private final Browser browser;
    private final String name;

    private Employee(Browser browser, String name) {
        this.browser = browser;
        this.name = name;
    }

    /** The first account, logged in. */
    public static Employee first(Vertx vertx, TestServer server) {
        Employee admin = new Employee(new Browser(vertx, server.port(), "127.0.0.1"), "admin");
        admin.logIn(TestServer.PASSWORD);
        return admin;
    }

    /** Somebody who was invited by the first account, has chosen a password, and may do nothing yet. */
    public Employee invite(Vertx vertx, TestServer server, String invited) {
        Employee employee = new Employee(new Browser(vertx, server.port(), "127.0.0.1"), invited);
        String link = linkIn(post("/admin/accounts", Map.of("name", invited, "email", invited + "@example.com")));
        Reply chosen = employee.browser.post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        if (chosen.status() != 303) {
            throw new AssertionError(chosen.text());
        }
        return employee;
    }

    /** The one-time link on a page. */
    public static String linkIn(Reply reply) {
        Matcher link = LINK.matcher(reply.text());
        if (!link.find()) {
            throw new AssertionError("No link on the page (" + reply.status() + "): " + reply.text());
        }
        return link.group();
    }

    /** @param boxes that are ticked, such as {@code all.admin}; no others are */
    public Reply grant(String account, List<String> boxes) {
        Map<String, String> form = new HashMap<>();
        boxes.forEach(box -> form.put(box, "yes"));
        return post("/admin/accounts/" + account + "/rights", form);
    }

    public Reply logIn() {
        return logIn(PASSWORD);
    }

    public Reply logIn(String password) {
        return browser.post("/admin/login", Map.of("name", name, "password", password));
    }

    public Browser browser() {
        return browser;
    }

    public String password() {
        return PASSWORD;
    }

    public Reply get(String path) {
        return browser.get(path);
    }

    /** A form of a page of ours, with what its hidden field says. */
    public Reply post(String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", csrf());
        return browser.post(path, form);
    }

    public String csrf() {
        return browser.get("/admin")
                .page()
                .select("form[action=/admin/logout] input[name=csrf]")
                .val();
    }
}
