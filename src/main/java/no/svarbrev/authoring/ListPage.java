package no.svarbrev.authoring;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import no.svarbrev.auth.Actor;
import no.svarbrev.library.FileFindings;
import no.svarbrev.library.Library;
import no.svarbrev.library.RecordedVersion;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.questionnaire.finding.Finding;

/** All versions of all questionnaires, the newest of each first. */
public final class ListPage {
    private static final Comparator<RecordedVersion> NEWEST_FIRST = Comparator.comparing(RecordedVersion::code)
            .thenComparing(Comparator.comparing(RecordedVersion::version).reversed());

    private static final String LANGUAGE = "nb";
    private static final int MOST_FINDINGS = 300;

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

    /** Something to say about a file; {@code refused} when it is why the file cannot be used. */
    record FindingLine(String file, int line, String severity, String text, String code, boolean refused) {
        static FindingLine of(FileFindings file, Finding finding) {
            return new FindingLine(
                    file.name(),
                    finding.line(),
                    finding.severity().in(LANGUAGE),
                    finding.norwegian(),
                    finding.code().id(),
                    finding.isError());
        }
    }

    /** @param more how many findings there is no room for */
    record ListView(Actor actor, List<VersionLine> lines, long refused, List<FindingLine> findings, long more) {}

    Future<Buffer> show(RoutingContext ctx) {
        return library.recorded().compose(all -> page.show(ctx, 200, view(ctx, lines(all))));
    }

    private ListView view(RoutingContext ctx, List<VersionLine> lines) {
        List<FindingLine> findings = library.findings().stream()
                .flatMap(file -> file.findings().stream().map(finding -> FindingLine.of(file, finding)))
                .sorted(Comparator.comparing(finding -> !finding.refused()))
                .toList();
        return new ListView(
                Actor.of(ctx),
                lines,
                library.refused(),
                findings.stream().limit(MOST_FINDINGS).toList(),
                Math.max(0, findings.size() - MOST_FINDINGS));
    }

    private static List<VersionLine> lines(List<RecordedVersion> all) {
        return all.stream().sorted(NEWEST_FIRST).map(VersionLine::of).toList();
    }
}
