package no.svarbrev.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/**
 * What lies in the folder of questionnaires: the files of versions, and what is named so that it cannot be one. Links are
 * followed, as mounted folders need it; nothing that lies there keeps the rest from being seen.
 */
final class FolderListing {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final Pattern BESIDE = Pattern.compile("([1-9][0-9]{0,8})\\.(mapping|variables|test)\\.json");
    private static final Comparator<Path> BY_NUMBER =
            Comparator.comparing(Path::getParent).thenComparing(QuestionnaireFile::numberOf);

    private final List<Path> versions = new ArrayList<>();
    private final List<FileFindings> findings = new ArrayList<>();

    private FolderListing() {}

    static FolderListing of(Path folder) {
        FolderListing listing = new FolderListing();
        if (Files.exists(folder)) {
            listing.inside(folder).forEach(listing::addCode);
        } else {
            listing.tell(folder, FindingCode.NO_FOLDER);
        }
        return listing;
    }

    /** The newest version before this one that lies beside it. */
    static Optional<Path> before(Path version) {
        return new FolderListing()
                .inside(version.toAbsolutePath().getParent()).stream()
                        .filter(QuestionnaireFile::isVersion)
                        .filter(other -> QuestionnaireFile.numberOf(other) < QuestionnaireFile.numberOf(version))
                        .max(Comparator.comparing(QuestionnaireFile::numberOf));
    }

    /** The files of versions, by code and number. */
    List<Path> versions() {
        return versions.stream().sorted(BY_NUMBER).toList();
    }

    /** What is in the way of reading the rest. */
    List<FileFindings> findings() {
        return findings;
    }

    private void tell(Path path, FindingCode code, Object... details) {
        findings.add(new FileFindings(path, List.of(Finding.of(code, "", details))));
    }

    /** Hidden names are left alone: editors and mounts have their own there. */
    private List<Path> inside(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return StreamSupport.stream(entries.spliterator(), false)
                    .filter(entry -> !nameOf(entry).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | DirectoryIteratorException unreadable) {
            tell(folder, FindingCode.UNREADABLE_FOLDER);
            return List.of();
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }

    private static boolean isJson(Path path) {
        return nameOf(path).toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private void addCode(Path entry) {
        if (Files.isDirectory(entry)) {
            addFolder(entry);
        } else if (isJson(entry)) {
            addAlone(entry);
        }
    }

    private void addFolder(Path folder) {
        List<Path> files = inside(folder).stream().filter(FolderListing::isJson).toList();
        if (!files.isEmpty() && !CODE.matcher(nameOf(folder)).matches()) {
            tell(folder, FindingCode.BAD_FOLDER_NAME, nameOf(folder));
        } else {
            files.forEach(this::addFile);
        }
    }

    /** A file outside of folders has the folder's own name for its code, which has to be one too. */
    private void addAlone(Path file) {
        String code = QuestionnaireFile.nameOf(file).code();
        if (QuestionnaireFile.isVersion(file) && !CODE.matcher(code).matches()) {
            tell(file, FindingCode.BAD_FOLDER_NAME, code);
        } else {
            addFile(file);
        }
    }

    private void addFile(Path file) {
        if (!QuestionnaireFile.isVersion(file)) {
            if (!isBesideAVersion(file)) {
                tell(file, FindingCode.MISNAMED_FILE);
            }
        } else if (Files.isRegularFile(file)) {
            versions.add(file);
        } else {
            tell(file, FindingCode.UNREADABLE);
        }
    }

    private static boolean isBesideAVersion(Path file) {
        Matcher beside = BESIDE.matcher(nameOf(file));
        return beside.matches() && Files.exists(file.resolveSibling(beside.group(1) + ".json"));
    }
}
