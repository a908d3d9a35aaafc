package no.svarbrev.library;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.svarbrev.platform.Database;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.QuestionnaireReader;

/**
 * The questionnaires that surveys can use. A version is parsed once and kept: it can never change. A version that only the
 * database knows (its file is gone, or another server published it) is read from there.
 */
public final class Library {
    private record Key(String code, int version) {}

    private final Database database;
    private final Map<Key, Questionnaire> versions = new ConcurrentHashMap<>();

    public Library(Database database) {
        this.database = database;
    }

    /** Records the folder's versions; fails on a faulty file, and on one that changed after a survey began to use it. */
    public Future<Void> load(Path folder) {
        List<QuestionnaireFile> files;
        try {
            files = QuestionnaireFolder.read(folder);
        } catch (FaultyFolder faulty) {
            return Future.failedFuture(faulty);
        }
        return Future.all(files.stream().map(this::record).toList()).mapEmpty();
    }

    private Future<Void> record(QuestionnaireFile file) {
        Questionnaire read = file.questionnaire();
        return Questionnaires.record(database.client(), file)
                .compose(done -> Questionnaires.find(database.client(), read.code(), read.version()))
                .compose(recorded -> keep(file, recorded.orElseThrow()));
    }

    private Future<Void> keep(QuestionnaireFile file, Questionnaires.Recorded recorded) {
        if (!Arrays.equals(file.checksum(), recorded.checksum())) {
            return Future.failedFuture(new FaultyFolder(List.of(file.path()
                    + ": differs from the version " + file.questionnaire().version()
                    + " that a survey in the database uses. A version in use never changes: put the file back as it was,"
                    + " and the changes in a new file "
                    + (file.questionnaire().version() + 1) + ".json.")));
        }
        Questionnaire read = file.questionnaire();
        versions.put(new Key(read.code(), read.version()), read);
        return Future.succeededFuture();
    }

    /** The version, when it is at hand without asking the database. */
    public Optional<Questionnaire> known(String code, int version) {
        return Optional.ofNullable(versions.get(new Key(code, version)));
    }

    public Future<Optional<Questionnaire>> find(String code, int version) {
        Optional<Questionnaire> known = known(code, version);
        return known.isPresent()
                ? Future.succeededFuture(known)
                : Questionnaires.find(database.client(), code, version)
                        .map(recorded -> recorded.map(found -> parse(code, version, found)));
    }

    private Questionnaire parse(String code, int version, Questionnaires.Recorded recorded) {
        return versions.computeIfAbsent(
                new Key(code, version),
                key -> QuestionnaireReader.read(
                        code, version, recorded.definition().getBytes(StandardCharsets.UTF_8)));
    }

    /** All versions at hand, by code and version. */
    public List<Questionnaire> all() {
        return versions.values().stream()
                .sorted(Comparator.comparing(Questionnaire::code).thenComparing(Questionnaire::version))
                .toList();
    }
}
