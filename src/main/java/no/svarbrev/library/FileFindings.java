package no.svarbrev.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Finding;
import no.svarbrev.questionnaire.FindingCode;
import no.svarbrev.questionnaire.check.Checks;

/** What there is to say about one questionnaire file. */
public record FileFindings(Path path, List<Finding> findings) {
    public FileFindings {
        findings = List.copyOf(findings);
    }

    static FileFindings of(Path path) {
        try {
            return new FileFindings(path, Checks.of(Files.readAllBytes(path)));
        } catch (IOException unreadable) {
            return new FileFindings(path, List.of(Finding.of(FindingCode.UNREADABLE, "")));
        }
    }

    public boolean hasError() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** «file:line: severity code pointer: message», as editors and terminals find their way by. */
    public Stream<String> lines(String language) {
        return findings.stream().map(finding -> line(finding, language));
    }

    private String line(Finding finding, String language) {
        return path + ":" + finding.line() + ": "
                + finding.severity().in(language) + " "
                + finding.code().id() + " "
                + (finding.pointer().isEmpty() ? "/" : finding.pointer()) + ": "
                + finding.message(language);
    }
}
