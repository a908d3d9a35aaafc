package no.svarbrev.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import no.svarbrev.library.FileFindings;

/** Findings as JSON: a list with one object for each. */
final class FindingsReport {
    private FindingsReport() {}

    static ArrayNode of(List<FileFindings> checked) {
        ArrayNode report = JsonNodeFactory.instance.arrayNode();
        checked.forEach(file -> file.findings()
                .forEach(finding -> report.addObject()
                        .put("file", file.path().toString())
                        .put("line", finding.line())
                        .put("pointer", finding.pointer())
                        .put("severity", finding.severity().in("en"))
                        .put("code", finding.code().id())
                        .put("norwegian", finding.norwegian())
                        .put("english", finding.english())));
        return report;
    }
}
