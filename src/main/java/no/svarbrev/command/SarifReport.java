package no.svarbrev.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import no.svarbrev.library.FileFindings;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Findings as SARIF 2.1.0, which editors and code hosts show beside the lines. */
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    static ObjectNode of(List<FileFindings> checked, String language) {
        ObjectNode report =
                JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = report.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Svarbrev");
        addRules(driver.putArray("rules"), language);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        checked.forEach(file ->
                file.findings().forEach(finding -> addResult(results.addObject(), file.path(), finding, language)));
        return report;
    }

    private static void addRules(ArrayNode rules, String language) {
        Arrays.stream(FindingCode.values()).forEach(code -> {
            ObjectNode rule = rules.addObject().put("id", code.id());
            rule.putObject("shortDescription").put("text", code.meaning(language));
            rule.putObject("help").put("text", code.meaning("nb") + "\n" + code.meaning("en"));
            rule.putObject("defaultConfiguration").put("level", level(code));
        });
    }

    private static String level(FindingCode code) {
        return code.severity().in("en");
    }

    private static void addResult(ObjectNode result, Path path, Finding finding, String language) {
        result.put("ruleId", finding.code().id())
                .put("ruleIndex", finding.code().ordinal())
                .put("level", level(finding.code()));
        result.putObject("message").put("text", finding.message(language));
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(path));
        physical.putObject("region").put("startLine", finding.line());
        if (!finding.pointer().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", finding.pointer());
        }
    }

    /** A relative path stays relative: reports are read from the root of the project. */
    private static String uri(Path path) {
        URI whole = path.toUri();
        return path.isAbsolute()
                ? whole.toString()
                : Path.of("").toUri().relativize(whole).toString();
    }
}
