package no.svarbrev;

import io.vertx.core.Vertx;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.platform.page.StaticFiles;

/** What needs no database; made ready while one is started. */
public record Groundwork(Vertx vertx, StaticFiles files, Pages pages) {
    public static Groundwork lay() {
        StaticFiles files = new StaticFiles();
        Pages pages = new Pages(files);
        // The first template loads the compiler of templates.
        pages.template("form/page");
        return new Groundwork(Vertx.vertx(), files, pages);
    }
}
