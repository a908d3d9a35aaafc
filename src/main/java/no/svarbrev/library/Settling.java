package no.svarbrev.library;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.reader.FaultyQuestionnaire;
import no.svarbrev.questionnaire.reader.Reading;

/**
 * Holds the files against the record. What is new and good is recorded; what cannot be used is set aside; what is published
 * stays as it was published, whatever its file says now. Nothing of it is a reason not to serve.
 */
public final class Settling {
    private final SqlClient client;
    private final Function<VersionName, Future<Optional<Questionnaire>>> known;
    private final ShippedQuestionnaires shipped;
    private final FolderReading reading;
    private final Map<VersionName, Questionnaires.Sum> recorded;
    private final Map<VersionName, QuestionnaireFile> good = new HashMap<>();
    private final Set<VersionName> used = new HashSet<>();
    private final Set<VersionName> setAside = new HashSet<>();
    private final List<FileFindings> findings = new ArrayList<>();

    private Settling(
            SqlClient client,
            Function<VersionName, Future<Optional<Questionnaire>>> known,
            ShippedQuestionnaires shipped,
            FolderReading reading,
            Map<VersionName, Questionnaires.Sum> recorded) {
        this.client = client;
        this.known = known;
        this.shipped = shipped;
        this.reading = reading;
        this.recorded = recorded;
        this.findings.addAll(reading.findings());
    }

    /** @param known the versions in the record */
    static Future<FolderState> of(
            SqlClient client,
            Function<VersionName, Future<Optional<Questionnaire>>> known,
            ShippedQuestionnaires shipped,
            FolderReading reading) {
        return Questionnaires.sums(client)
                .compose(recorded -> new Settling(client, known, shipped, reading, recorded).settle());
    }

    private Future<FolderState> settle() {
        Set<VersionName> inFolder =
                reading.files().stream().map(QuestionnaireFile::name).collect(Collectors.toSet());
        List<VersionName> fromJar = shipped.names().stream()
                .filter(name -> !inFolder.contains(name))
                .toList();
        Future<Void> settled = Future.succeededFuture();
        for (VersionName name : fromJar) {
            settled = settled.compose(before -> settleShipped(name));
        }
        for (QuestionnaireFile file : reading.files()) {
            settled = settled.compose(before -> settle(file));
        }
        return settled.map(done -> new FolderState(reading, used, setAside, findings));
    }

    private Future<Void> settleShipped(VersionName name) {
        used.add(name);
        Questionnaires.Sum sum = recorded.get(name);
        if (sum != null && sum.isOf(shipped.checksum(name).orElseThrow(), shipped.mapping(name))) {
            return Future.succeededFuture();
        }
        FileFindings file = new FileFindings(ShippedQuestionnaires.path(name), List.of());
        return sum != null && sum.published() ? differs(name, file) : record(shipped.read(name), file);
    }

    private Future<Void> differs(VersionName name, FileFindings file) {
        return tell(file, Finding.of(FindingCode.DIFFERS_FROM_PUBLISHED, "", name.version()));
    }

    private Future<Void> tell(FileFindings file, Finding more) {
        findings.add(new FileFindings(
                file.path(),
                Stream.concat(file.findings().stream(), Stream.of(more)).toList()));
        return Future.succeededFuture();
    }

    private Future<Void> settle(QuestionnaireFile file) {
        Questionnaires.Sum sum = recorded.get(file.name());
        if (sum != null && sum.published()) {
            return settlePublished(file, sum);
        }
        if (!file.isGood()) {
            return setAside(file, file.mapping().alone());
        }
        return older(file.name())
                .map(older -> older.map(before -> file.mapping().between(before, questionnaire(file)))
                        .orElseGet(() -> file.mapping().alone()))
                .compose(mapping -> mapping.hasError() ? setAside(file, mapping) : use(file, mapping, sum));
    }

    private Future<Void> settlePublished(QuestionnaireFile file, Questionnaires.Sum sum) {
        used.add(file.name());
        if (sum.isOf(file.checksum(), file.mapping().text())) {
            findings.add(file.told());
            return Future.succeededFuture();
        }
        findings.add(file.mapping().alone());
        return differs(file.name(), file.told());
    }

    private Future<Void> setAside(QuestionnaireFile file, FileFindings mapping) {
        setAside.add(file.name());
        findings.add(file.told());
        findings.add(mapping);
        return isStillShipped(file.name()) ? settleShippedInstead(file) : Future.succeededFuture();
    }

    /** Whether it comes with Svarbrev and has not followed another file, which its author may mean to put right. */
    private boolean isStillShipped(VersionName name) {
        Questionnaires.Sum sum = recorded.get(name);
        return shipped.checksum(name)
                .filter(known -> sum == null || sum.isOf(known, shipped.mapping(name)))
                .isPresent();
    }

    private Future<Void> settleShippedInstead(QuestionnaireFile file) {
        Finding instead =
                Finding.of(FindingCode.SHIPPED_INSTEAD, "", file.name().version());
        findings.add(new FileFindings(file.path(), List.of(instead)));
        return settleShipped(file.name());
    }

    private Future<Void> use(QuestionnaireFile file, FileFindings mapping, Questionnaires.Sum sum) {
        used.add(file.name());
        good.put(file.name(), file);
        findings.add(mapping);
        Future<Void> told = shipped.checksum(file.name()).isPresent()
                ? tell(
                        file.told(),
                        Finding.of(
                                FindingCode.DIFFERS_FROM_SHIPPED,
                                "",
                                file.name().version()))
                : tell(file.told());
        boolean known = sum != null && sum.isOf(file.checksum(), file.mapping().text());
        return known ? told : told.compose(done -> record(NewVersion.of(file), file.told()));
    }

    private Future<Void> tell(FileFindings file) {
        findings.add(file);
        return Future.succeededFuture();
    }

    /** Another server may have published the version since the record was looked at; then that one stands. */
    private Future<Void> record(NewVersion version, FileFindings file) {
        return Questionnaires.record(client, version)
                .compose(taken -> taken ? Future.succeededFuture() : differs(version.name(), file));
    }

    private static Questionnaire questionnaire(QuestionnaireFile file) {
        return file.reading().map(Reading::questionnaire).orElseThrow();
    }

    /** The version that answers would come over from: the nearest before it that is published, or can be. */
    private Future<Optional<Questionnaire>> older(VersionName name) {
        Optional<VersionName> before = Stream.concat(
                        used.stream(),
                        recorded.entrySet().stream()
                                .filter(entry -> entry.getValue().published())
                                .map(Map.Entry::getKey))
                .filter(other -> other.code().equals(name.code()) && other.version() < name.version())
                .max(VersionName::compareTo);
        return before.map(this::version).orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<Questionnaire>> version(VersionName name) {
        return good.containsKey(name)
                ? Future.succeededFuture(Optional.of(questionnaire(good.get(name))))
                : known.apply(name).recover(Settling::nothing);
    }

    /** What is no JSON any more in the database has nothing to be compared with; that it is so is told elsewhere. */
    private static Future<Optional<Questionnaire>> nothing(Throwable why) {
        return why instanceof FaultyQuestionnaire ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(why);
    }
}
