package no.svarbrev.library;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.Pointer;
import no.svarbrev.questionnaire.finding.Severity;

/** What there is to say about one file of a questionnaire, or about a folder of them. */
public record FileFindings(Path path, List<Finding> findings) {
    public FileFindings {
        findings = List.copyOf(findings);
    }

    public boolean hasError() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Whether there is more to it than a remark. */
    boolean isGrave() {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.INFO);
    }

    /** «file:line: severity code pointer: message», as editors and terminals find their way by. */
    public Stream<String> lines(String language) {
        return findings.stream().map(finding -> line(finding, language));
    }

    private String line(Finding finding, String language) {
        return name() + ":" + finding.line() + ": "
                + finding.severity().in(language) + " "
                + finding.code().id() + " "
                + Pointer.told(finding.pointer()) + ": "
                + finding.message(language);
    }

    /** Whatever a file is called, it is named on one line. */
    public String name() {
        return path.toString().replaceAll("\\p{Cntrl}", "?");
    }
}
