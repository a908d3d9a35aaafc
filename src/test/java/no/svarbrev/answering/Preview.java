package no.svarbrev.answering;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.Map;
import java.util.stream.Collectors;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.platform.page.StaticFiles;

/** A web server for the eye: every page of {@link RenderedPages} at {@code http://localhost:8099/}. Not a test. */
final class Preview {
    private Preview() {}

    public static void main(String[] arguments) {
        Map<String, String> pages = RenderedPages.all();
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        new StaticFiles().mount(router);
        String list = pages.keySet().stream()
                .map(name -> "<p><a href=\"/" + name + "\">" + name + "</a>")
                .collect(Collectors.joining());
        record Person(String name, String csrf) {}
        record AdminView(String title, Person actor) {}
        String admin = new Pages().template("test/admin").text(new AdminView("Undersøkelser", new Person("Kari", "x")));
        pages.put("admin", admin);
        router.get("/*")
                .handler(ctx -> ctx.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .end(pages.getOrDefault(ctx.request().path().substring(1), list)));
        vertx.createHttpServer().requestHandler(router).listen(8099, "127.0.0.1");
    }
}
