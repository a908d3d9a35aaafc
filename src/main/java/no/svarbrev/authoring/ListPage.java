package no.svarbrev.authoring;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.svarbrev.auth.Actor;
import no.svarbrev.library.Library;
import no.svarbrev.library.RecordedVersion;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;

/** All questionnaires with their versions, the newest first. */
public final class ListPage {
    private final Library library;
    private final PageTemplate page;

    public ListPage(Library library, Pages pages) {
        this.library = library;
        this.page = pages.template("authoring/list");
    }

    /** A version; {@code published} is empty while it still follows its file. */
    record VersionLine(int version, String title, String published, long surveys) {
        static VersionLine of(RecordedVersion recorded) {
            return new VersionLine(
                    recorded.version(),
                    recorded.title(),
                    recorded.publishedAt().map(OsloTime::text).orElse(""),
                    recorded.surveys());
        }
    }

    record FormLine(String code, String title, List<VersionLine> versions) {}

    record ListView(Actor actor, List<FormLine> forms) {}

    Future<Buffer> show(RoutingContext ctx) {
        return library.recorded().compose(all -> page.show(ctx, 200, new ListView(Actor.of(ctx), forms(all))));
    }

    private static List<FormLine> forms(List<RecordedVersion> all) {
        Map<String, List<RecordedVersion>> byCode = all.stream()
                .sorted((first, second) -> second.version() - first.version())
                .collect(Collectors.groupingBy(RecordedVersion::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(form -> new FormLine(
                        form.getKey(),
                        form.getValue().get(0).title(),
                        form.getValue().stream().map(VersionLine::of).toList()))
                .toList();
    }
}
