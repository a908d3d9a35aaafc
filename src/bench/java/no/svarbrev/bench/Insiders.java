package no.svarbrev.bench;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** What those who work here look at: by a program with a token, or in a browser after logging in. */
final class Insiders {
    private static final String BEARER = "Bearer " + Served.TOKEN;

    private final Browser browser;
    private final Filling filling;

    Insiders(Browser browser, Filling filling) {
        this.browser = browser;
        this.filling = filling;
    }

    Future<?> rates() {
        return api("/rates");
    }

    Future<?> list() {
        return api("/invitations?limit=100");
    }

    /** All responses with coded answers. */
    Future<?> export() {
        return browser.take(address("/responses.csv?profile=analyse"), HttpHeaders.AUTHORIZATION, BEARER)
                .map(status -> {
                    if (status != 200) {
                        throw new IllegalStateException("The export got " + status);
                    }
                    return status;
                });
    }

    private Future<?> api(String path) {
        return browser.get(address(path), HttpHeaders.AUTHORIZATION, BEARER).map(reply -> reply.expect(200));
    }

    private String address(String path) {
        return "/api/v1/surveys/" + filling.survey() + path;
    }

    /** One who has logged in, and looks at the page of the survey: its rates, and the beginning of its list. */
    Future<Operation.Person> looking() {
        return loggedIn().map(cookie -> () -> page("", cookie));
    }

    /** One who looks for a contact by name there. */
    Future<Operation.Person> searching() {
        return loggedIn()
                .map(cookie ->
                        () -> page("?q=Person+" + ThreadLocalRandom.current().nextInt(1_000), cookie));
    }

    private Future<Browser.Reply> page(String query, String cookie) {
        return browser.get("/admin/surveys/" + filling.survey() + query, HttpHeaders.COOKIE, cookie)
                .map(reply -> reply.expect(200));
    }

    private Future<String> loggedIn() {
        String password = URLEncoder.encode(Served.PASSWORD, StandardCharsets.UTF_8);
        return browser.post("/admin/login", "name=admin&next=&password=" + password)
                .map(reply -> reply.expect(303).cookie().replaceFirst(";.*", ""));
    }
}
