package no.svarbrev.library;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import no.svarbrev.platform.database.Database;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.reader.Reading;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.VersionStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The questionnaires that surveys can use. Files are where versions come from, the database is the record: what is published
 * is read from there, once, and kept, since it can never change; no file that is faulty, changed or gone keeps it from being
 * served.
 */
public final class Library {
    private record Known(Questionnaire questionnaire, Mapping mapping) {}

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final String LOGGED = "en";
    private static final int MOST_LOGGED = 100;

    private final Database database;
    private final Clock clock;
    private final ShippedQuestionnaires shipped = new ShippedQuestionnaires();
    private final Map<VersionName, Known> published = new ConcurrentHashMap<>();
    private volatile Optional<FolderState> state = Optional.empty();

    public Library(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records the versions that come with Svarbrev, and the folder's; makes ready those that surveys use. Blocks for the disk. */
    public Future<Void> load(Path folder) {
        return settle(look(folder)).compose(settled -> recorded()).compose(this::makeReady);
    }

    /** A version that cannot be read is told of; it keeps no other from being served. */
    private Future<Void> makeReady(List<RecordedVersion> all) {
        List<Future<Boolean>> ready = all.stream()
                .filter(version -> version.surveys() > 0)
                .map(version -> find(version.code(), version.version())
                        .map(true)
                        .recover(broken -> unreadable(version, broken)))
                .toList();
        return Future.all(ready).mapEmpty();
    }

    private static Future<Boolean> unreadable(RecordedVersion version, Throwable why) {
        LOG.error(
                "{}/{} is in use but cannot be read from the database: {}",
                version.code(),
                version.version(),
                why.getMessage());
        return Future.succeededFuture(false);
    }

    /** What the folder holds now. Blocks for the disk, and only for that of what has changed since the last look. */
    FolderReading look(Path folder) {
        return FolderReading.of(folder, shipped, state.map(FolderState::reading));
    }

    /** Records what is new and good in it. */
    Future<Void> settle(FolderReading reading) {
        boolean same = state.map(known -> known.reading() == reading).orElse(false);
        return same
                ? Future.succeededFuture()
                : Settling.of(database.client(), this::find, shipped, reading).map(this::keep);
    }

    private Void keep(FolderState settled) {
        Set<FileFindings> before =
                state.map(known -> Set.copyOf(known.findings())).orElse(Set.of());
        settled.findings().stream().filter(file -> !before.contains(file)).forEach(Library::log);
        state = Optional.of(settled);
        return null;
    }

    private static void log(FileFindings file) {
        file.lines(LOGGED).limit(MOST_LOGGED).forEach(file.isGrave() ? LOG::warn : LOG::info);
        if (file.findings().size() > MOST_LOGGED) {
            LOG.warn("{}: and {} more", file.name(), file.findings().size() - MOST_LOGGED);
        }
    }

    /** All there is to say about the files of versions, each by its own; empty when there is nothing. */
    public List<FileFindings> findings() {
        return state.map(FolderState::findings).orElse(List.of());
    }

    /** How many files and folders cannot be used. */
    public long refused() {
        return state.map(FolderState::refused).orElse(0L);
    }

    /** Whether the version's file cannot be used now; what is recorded is what it was before. */
    public boolean isSetAside(String code, int version) {
        return state.filter(known -> known.isSetAside(new VersionName(code, version)))
                .isPresent();
    }

    /**
     * Whether a version can be used from now on. What is published can; a draft can while its file is there and good: when it
     * is gone, its author has withdrawn it.
     */
    private boolean isOffered(String code, int version, boolean isPublished) {
        return isPublished
                || state.filter(known -> known.follows(new VersionName(code, version)))
                        .isPresent();
    }

    public boolean isOffered(RecordedVersion version) {
        return isOffered(
                version.code(), version.version(), version.publishedAt().isPresent());
    }

    /** The versions that a new survey can use, by code and version: the published ones, and those whose file is good. */
    public Future<List<RecordedVersion>> offered() {
        return recorded().map(all -> all.stream().filter(this::isOffered).toList());
    }

    /** The version, when it is at hand without asking the database. */
    public Optional<Questionnaire> known(String code, int version) {
        return Optional.ofNullable(published.get(new VersionName(code, version)))
                .map(Known::questionnaire);
    }

    private Future<Optional<Questionnaire>> find(VersionName name) {
        return find(name.code(), name.version());
    }

    public Future<Optional<Questionnaire>> find(String code, int version) {
        return findKnown(code, version).map(found -> found.map(Known::questionnaire));
    }

    /** How answers to the version before are read as answers to this one. */
    public Future<Mapping> mapping(String code, int version) {
        return findKnown(code, version).map(found -> found.map(Known::mapping).orElse(Mapping.NONE));
    }

    /** The published versions before this one, and this, oldest first: all that can have responses. Afterwards they are known. */
    public Future<List<VersionStep>> publishedUpTo(String code, int version) {
        return steps(
                code,
                numbered -> numbered.version() == version || numbered.published() && numbered.version() < version);
    }

    /** The versions that can be used after one and up to another, oldest first, published or not. */
    public Future<List<VersionStep>> between(String code, int after, int upTo) {
        return steps(
                code,
                numbered -> numbered.version() > after
                        && numbered.version() <= upTo
                        && isOffered(code, numbered.version(), numbered.published()));
    }

    /** The number of the newest version that can be used; 0 when there is none. */
    public Future<Integer> newest(String code) {
        return Questionnaires.numbers(database.client(), code)
                .map(all -> all.stream()
                        .filter(numbered -> isOffered(code, numbered.version(), numbered.published()))
                        .mapToInt(Questionnaires.Numbered::version)
                        .max()
                        .orElse(0));
    }

    private Future<List<VersionStep>> steps(String code, Predicate<Questionnaires.Numbered> wanted) {
        return Questionnaires.numbers(database.client(), code)
                .compose(all -> Future.all(all.stream()
                        .filter(wanted)
                        .map(numbered -> step(code, numbered.version()))
                        .toList()))
                .map(found -> found.<VersionStep>list());
    }

    private Future<VersionStep> step(String code, int version) {
        return findKnown(code, version)
                .map(Optional::orElseThrow)
                .map(known -> new VersionStep(known.questionnaire(), known.mapping()));
    }

    private Future<Optional<Known>> findKnown(String code, int version) {
        Known known = published.get(new VersionName(code, version));
        return known != null
                ? Future.succeededFuture(Optional.of(known))
                : Questionnaires.find(database.client(), code, version)
                        .map(recorded -> recorded.map(found -> parse(code, version, found)));
    }

    /**
     * Only what is published is kept: another server may record a newer file of what is not. What this server would refuse,
     * an earlier one took: it is served as far as it can be read, since people are answering it.
     */
    private Known parse(String code, int version, Questionnaires.Recorded recorded) {
        Reading reading =
                QuestionnaireReader.reading(code, version, recorded.definition().getBytes(StandardCharsets.UTF_8));
        Known known = new Known(reading.questionnaire(), MappingFile.recorded(recorded.mapping()));
        if (recorded.published()) {
            tellOfFaults(code, version, reading);
            published.put(new VersionName(code, version), known);
        }
        return known;
    }

    private static void tellOfFaults(String code, int version, Reading reading) {
        List<Finding> faults =
                reading.faults().stream().filter(Finding::isError).toList();
        faults.stream()
                .limit(MOST_LOGGED)
                .forEach(fault -> LOG.warn("{}/{} was recorded when this was no fault: {}", code, version, fault));
        if (faults.size() > MOST_LOGGED) {
            LOG.warn("{}/{}: and {} more", code, version, faults.size() - MOST_LOGGED);
        }
    }

    /** The file of a version as it was recorded. */
    public Future<Optional<String>> definition(String code, int version) {
        return Questionnaires.find(database.client(), code, version)
                .map(recorded -> recorded.map(Questionnaires.Recorded::definition));
    }

    /**
     * A version as it stands in the record.
     *
     * @param stamp by which it is known again when it is to be published
     */
    public record Recorded(Questionnaire questionnaire, String definition, String stamp) {}

    /** The version as it is now, all from one reading, for those who decide whether to publish it. */
    public Future<Optional<Recorded>> asRecorded(String code, int version) {
        return Questionnaires.find(database.client(), code, version)
                .map(found -> found.map(recorded -> new Recorded(
                        parse(code, version, recorded).questionnaire(), recorded.definition(), recorded.stamp())));
    }

    /** All versions in the record, by code and version. */
    public Future<List<RecordedVersion>> recorded() {
        return Questionnaires.listed(database.client());
    }

    /** From now on the version never changes; one that is published already stays as it was. */
    public Future<Void> publish(SqlClient client, String code, int version) {
        return Questionnaires.publish(client, code, version, clock.instant());
    }

    /**
     * As {@link #publish}, of the very text that somebody has looked over.
     *
     * @return whether it was that text; a draft that has followed its file since is not published
     */
    public Future<Boolean> publishAsSeen(SqlClient client, String code, int version, String stamp) {
        return Questionnaires.publishAsSeen(client, new VersionName(code, version), stamp, clock.instant());
    }
}
