package no.svarbrev.authoring;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import no.svarbrev.auth.Actor;
import no.svarbrev.library.Library;
import no.svarbrev.library.RecordedVersion;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;

/** All versions of all questionnaires, the newest of each first. */
public final class ListPage {
    private static final Comparator<RecordedVersion> NEWEST_FIRST = Comparator.comparing(RecordedVersion::code)
            .thenComparing(Comparator.comparing(RecordedVersion::version).reversed());

    private final Library library;
    private final PageTemplate page;

    public ListPage(Library library, Pages pages) {
        this.library = library;
        this.page = pages.template("authoring/list");
    }

    /** A version; {@code published} is empty while it still follows its file. */
    record VersionLine(String code, int version, String title, String published, long surveys) {
        static VersionLine of(RecordedVersion recorded) {
            return new VersionLine(
                    recorded.code(),
                    recorded.version(),
                    recorded.title(),
                    recorded.publishedAt().map(OsloTime::text).orElse(""),
                    recorded.surveys());
        }
    }

    record ListView(Actor actor, List<VersionLine> lines) {}

    Future<Buffer> show(RoutingContext ctx) {
        return library.recorded().compose(all -> page.show(ctx, 200, new ListView(Actor.of(ctx), lines(all))));
    }

    private static List<VersionLine> lines(List<RecordedVersion> all) {
        return all.stream().sorted(NEWEST_FIRST).map(VersionLine::of).toList();
    }
}
