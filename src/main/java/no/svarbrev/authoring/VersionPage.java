package no.svarbrev.authoring;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.auth.Actor;
import no.svarbrev.library.Library;
import no.svarbrev.library.RecordedVersion;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.check.Checks;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.reader.Reading;
import no.svarbrev.questionnaire.version.Change;
import no.svarbrev.questionnaire.version.Differences;
import no.svarbrev.questionnaire.version.Mapping;

/** One version for its author: what the checks say, what is new since the last, the routing, and a way to try it. */
public final class VersionPage {
    private static final String LANGUAGE = "nb";

    private final Library library;
    private final PageTemplate page;

    public VersionPage(Library library, Pages pages) {
        this.library = library;
        this.page = pages.template("authoring/version");
    }

    record FindingLine(String severity, String code, int line, String pointer, String text) {
        static FindingLine of(Finding finding) {
            return new FindingLine(
                    finding.severity().in(LANGUAGE),
                    finding.code().id(),
                    finding.line(),
                    finding.pointer(),
                    finding.norwegian());
        }
    }

    record ChangeLine(String kind, String place, String text) {
        static ChangeLine of(Change change) {
            String kind = switch (change.kind()) {
                case TEXT -> "Tekst";
                case ADDITIVE -> "Utvidelse";
                case BREAKING -> "Brudd";
            };
            return new ChangeLine(
                    kind,
                    change.place().isEmpty() ? "hele skjemaet" : change.place(),
                    change.what().norwegian());
        }
    }

    /** Something with a condition, for the table beside the picture. */
    record ConditionLine(String page, String name, String condition) {}

    record LanguageLine(String code, String name) {}

    /** What stands at the top. */
    record Heading(String code, int version, String text, long questions) {}

    /**
     * Whether it is published, or may be.
     *
     * @param at when it was; empty when it is not
     * @param surveys how many use it
     * @param stamp of its file
     */
    record State(String at, long surveys, boolean setAside, boolean withdrawn, String stamp) {}

    /** @param before the nearest version before this one; empty when there is none */
    record Changes(String before, List<ChangeLine> lines) {}

    record Routing(RoutingPicture picture, List<ConditionLine> conditions) {}

    record VersionView(
            Actor actor,
            Heading heading,
            State published,
            List<LanguageLine> languages,
            List<FindingLine> findings,
            Changes changes,
            Routing routing) {}

    Future<Buffer> show(RoutingContext ctx, Library.Recorded version) {
        return library.recorded()
                .compose(all -> changes(version.questionnaire(), all).map(changes -> new Shown(version, all, changes)))
                .compose(shown -> page.show(ctx, 200, view(ctx, shown)));
    }

    private record Shown(Library.Recorded version, List<RecordedVersion> all, Changes changes) {
        Questionnaire questionnaire() {
            return version.questionnaire();
        }

        RecordedVersion recorded() {
            return all.stream()
                    .filter(each ->
                            each.isOf(questionnaire().code(), questionnaire().version()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Since the nearest version before this one. */
    private Future<Changes> changes(Questionnaire questionnaire, List<RecordedVersion> all) {
        Optional<Integer> before = all.stream()
                .filter(version -> version.code().equals(questionnaire.code()))
                .map(RecordedVersion::version)
                .filter(version -> version < questionnaire.version())
                .max(Integer::compare);
        return before.map(version -> changes(questionnaire, version))
                .orElse(Future.succeededFuture(new Changes("", List.of())));
    }

    private Future<Changes> changes(Questionnaire questionnaire, int before) {
        return library.find(questionnaire.code(), before)
                .compose(older -> library.mapping(questionnaire.code(), questionnaire.version())
                        .map(mapping -> changes(older.orElseThrow(), questionnaire, mapping)));
    }

    private static Changes changes(Questionnaire older, Questionnaire newer, Mapping mapping) {
        return new Changes(
                String.valueOf(older.version()),
                Differences.between(older, newer, mapping).stream()
                        .map(ChangeLine::of)
                        .toList());
    }

    private VersionView view(RoutingContext ctx, Shown shown) {
        Questionnaire questionnaire = shown.questionnaire();
        byte[] file = shown.version().definition().getBytes(StandardCharsets.UTF_8);
        Reading reading = QuestionnaireReader.reading(questionnaire.code(), questionnaire.version(), file);
        return new VersionView(
                Actor.of(ctx),
                new Heading(
                        questionnaire.code(),
                        questionnaire.version(),
                        questionnaire.title().in(LANGUAGE),
                        questionnaire.questions().size()),
                state(shown),
                Checks.languages(reading).stream().map(VersionPage::language).toList(),
                Checks.of(file, reading).stream().map(FindingLine::of).toList(),
                shown.changes(),
                new Routing(RoutingPicture.of(questionnaire, LANGUAGE), conditions(questionnaire)));
    }

    private State state(Shown shown) {
        Questionnaire questionnaire = shown.questionnaire();
        RecordedVersion recorded = shown.recorded();
        boolean setAside = library.isSetAside(questionnaire.code(), questionnaire.version());
        return new State(
                recorded.publishedAt().map(OsloTime::text).orElse(""),
                recorded.surveys(),
                setAside,
                !setAside && !library.isOffered(recorded),
                shown.version().stamp());
    }

    private static LanguageLine language(String code) {
        return switch (code) {
            case "default", "no", "nb" -> new LanguageLine("nb", "bokmål");
            case "nn" -> new LanguageLine("nn", "nynorsk");
            case "en" -> new LanguageLine("en", "engelsk");
            default -> new LanguageLine(code, code);
        };
    }

    private static List<ConditionLine> conditions(Questionnaire questionnaire) {
        return questionnaire.parts().pages().stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(page)
                                .filter(each -> !each.rules().visible().isFixed())
                                .map(each -> new ConditionLine(
                                        titled(each),
                                        "hele siden",
                                        each.rules().visible().text())),
                        page.flat()
                                .filter(element -> !element.rules().visible().isFixed())
                                .map(element -> line(page, element))))
                .toList();
    }

    private static ConditionLine line(Page page, Element element) {
        return new ConditionLine(
                titled(page), element.name(), element.rules().visible().text());
    }

    private static String titled(Page page) {
        return page.title().isEmpty() ? page.name() : page.title().in(LANGUAGE);
    }
}
