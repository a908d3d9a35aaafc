package no.svarbrev.library;

import java.util.List;
import java.util.Set;

/**
 * What has become of the files: which versions follow theirs, which are set aside, and all there is to say.
 *
 * @param reading what was looked at
 * @param used versions whose file is good, or that come with Svarbrev
 * @param setAside versions whose file cannot be used
 */
record FolderState(
        FolderReading reading, Set<VersionName> used, Set<VersionName> setAside, List<FileFindings> findings) {
    FolderState {
        used = Set.copyOf(used);
        setAside = Set.copyOf(setAside);
        findings = findings.stream().filter(file -> !file.findings().isEmpty()).toList();
    }

    /** How many files and folders cannot be used. */
    long refused() {
        return findings.stream().filter(FileFindings::hasError).count();
    }
}
