package no.svarbrev.library;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.platform.Database;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.QuestionnaireReader;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.VersionStep;

/**
 * The questionnaires that surveys can use. The folder is the source, the database the record. A published version is parsed
 * once and kept: it can never change. One that only the database knows (its file is gone, or another server published it)
 * is read from there.
 */
public final class Library {
    private record Key(String code, int version) {}

    private record Known(Questionnaire questionnaire, Mapping mapping) {}

    private final Database database;
    private final Clock clock;
    private final Map<Key, Known> published = new ConcurrentHashMap<>();
    private final Map<Key, Questionnaire> inFolder = new ConcurrentHashMap<>();

    public Library(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records the folder's versions; fails on a faulty file, and on one that changed after it was published. */
    public Future<Void> load(Path folder) {
        try {
            List<QuestionnaireFile> files = QuestionnaireFolder.read(folder);
            refuseBrokenVersions(files);
            return Future.all(files.stream().map(this::record).toList()).mapEmpty();
        } catch (FaultyFolder faulty) {
            return Future.failedFuture(faulty);
        }
    }

    /** Each version must follow from the one before it that the folder has. */
    private static void refuseBrokenVersions(List<QuestionnaireFile> files) {
        Map<String, List<QuestionnaireFile>> byCode = files.stream()
                .sorted(Comparator.comparing(file -> file.questionnaire().version()))
                .collect(Collectors.groupingBy(file -> file.questionnaire().code()));
        List<String> faults = byCode.values().stream()
                .flatMap(versions -> IntStream.range(1, versions.size())
                        .mapToObj(index -> follows(versions.get(index - 1), versions.get(index))))
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyFolder(faults);
        }
    }

    private static List<String> follows(QuestionnaireFile older, QuestionnaireFile newer) {
        return MappingFile.beside(newer.path()).faults(older.questionnaire(), newer.questionnaire());
    }

    private Future<Void> record(QuestionnaireFile file) {
        Questionnaire read = file.questionnaire();
        Optional<String> mapping = MappingFile.beside(file.path()).text();
        return Questionnaires.record(database.client(), file, mapping)
                .compose(done -> Questionnaires.find(database.client(), read.code(), read.version()))
                .compose(recorded -> keep(file, recorded.orElseThrow()));
    }

    private Future<Void> keep(QuestionnaireFile file, Questionnaires.Recorded recorded) {
        if (!Arrays.equals(file.checksum(), recorded.checksum())) {
            return Future.failedFuture(new FaultyFolder(List.of(file.path()
                    + ": differs from the version " + file.questionnaire().version()
                    + " that is published. A published version never changes: put the file back as it was,"
                    + " and the changes in a new file "
                    + (file.questionnaire().version() + 1) + ".json.")));
        }
        Questionnaire read = file.questionnaire();
        Key key = new Key(read.code(), read.version());
        inFolder.put(key, read);
        if (recorded.published()) {
            published.put(key, new Known(read, MappingFile.read(recorded.mapping())));
        }
        return Future.succeededFuture();
    }

    /** The version, when it is at hand without asking the database. */
    public Optional<Questionnaire> known(String code, int version) {
        return Optional.ofNullable(published.get(new Key(code, version))).map(Known::questionnaire);
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

    /** The recorded versions after one and up to another, oldest first, published or not. */
    public Future<List<VersionStep>> between(String code, int after, int upTo) {
        return steps(code, numbered -> numbered.version() > after && numbered.version() <= upTo);
    }

    /** The number of the newest recorded version; 0 when there is none. */
    public Future<Integer> newest(String code) {
        return Questionnaires.numbers(database.client(), code)
                .map(all -> all.stream()
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
        Known known = published.get(new Key(code, version));
        return known != null
                ? Future.succeededFuture(Optional.of(known))
                : Questionnaires.find(database.client(), code, version)
                        .map(recorded -> recorded.map(found -> parse(code, version, found)));
    }

    /** Only what is published is kept: another server may record a newer file of what is not. */
    private Known parse(String code, int version, Questionnaires.Recorded recorded) {
        Known known = new Known(
                QuestionnaireReader.read(code, version, recorded.definition().getBytes(StandardCharsets.UTF_8)),
                MappingFile.read(recorded.mapping()));
        if (recorded.published()) {
            published.put(new Key(code, version), known);
        }
        return known;
    }

    /** The file of a version as it was recorded. */
    public Future<Optional<String>> definition(String code, int version) {
        return Questionnaires.find(database.client(), code, version)
                .map(recorded -> recorded.map(Questionnaires.Recorded::definition));
    }

    /** All versions in the record, by code and version. */
    public Future<List<RecordedVersion>> recorded() {
        return Questionnaires.listed(database.client());
    }

    /** From now on the version never changes; one that is published already stays as it was. */
    public Future<Void> publish(SqlClient client, String code, int version) {
        return Questionnaires.publish(client, code, version, clock.instant());
    }

    /** The versions that the folder has, by code and version. */
    public List<Questionnaire> all() {
        return inFolder.values().stream()
                .sorted(Comparator.comparing(Questionnaire::code).thenComparing(Questionnaire::version))
                .toList();
    }
}
