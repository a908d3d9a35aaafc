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

    /** How many files and folders cannot be used. What is published is used whatever its file says. */
    long refused() {
        return setAside.size()
                + reading.findings().stream().filter(FileFindings::hasError).count();
    }

    /** Whether the version follows a file that is there and good. */
    boolean follows(VersionName version) {
        return used.contains(version);
    }

    /** Whether nothing of the version can be used, since its file cannot. */
    boolean isSetAside(VersionName version) {
        return setAside.contains(version) && !used.contains(version);
    }
}
