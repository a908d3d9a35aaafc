package no.svarbrev.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.reader.FaultyQuestionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.version.Change;
import no.svarbrev.questionnaire.version.Differences;
import no.svarbrev.questionnaire.version.FaultyMapping;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.MappingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what differs between two versions of a questionnaire, and whether answers survive it. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what differs between two versions of a questionnaire: text (only words), additive (every stored answer"
                    + " keeps its place and meaning) or breaking (an answer loses its question, code or form).",
            "Breaking changes need a mapping file beside the new version, 2.mapping.json:"
                    + " {\"renamed\": {\"old\": \"new\"}, \"recoded\": {\"old\": {\"code\": \"code\"}},"
                    + " \"dropped\": [\"question\", \"question/code\", \"question.part\"]}. It is read when it is there."
        },
        footer = {
            "",
            "Exit codes: 0 no breaking change, or each is mapped; 1 breaking changes, or a file cannot be read;"
                    + " 2 the command line is wrong."
        })
public final class DiffCommand implements Callable<Integer> {
    enum Format {
        text,
        json
    }

    @Parameters(index = "0", paramLabel = "OLD", description = "The older version.")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer version.")
    private Path newer;

    @Option(names = "--mapping", description = "The mapping file. Default: beside NEW, when there is one.")
    private Path mapping;

    @Option(names = "--format", defaultValue = "text", description = "text or json. Default: text.")
    private Format format;

    @Override
    public Integer call() throws IOException {
        try {
            return compare(read(older), read(newer), mapping());
        } catch (FaultyQuestionnaire | FaultyMapping faulty) {
            System.err.println(faulty.getMessage());
            return 1;
        }
    }

    private static Questionnaire read(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".json", "");
        int version = name.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(name) : 1;
        return QuestionnaireReader.read(
                file.toAbsolutePath().getParent().getFileName().toString(), version, Files.readAllBytes(file));
    }

    private Mapping mapping() throws IOException {
        Path beside = newer.resolveSibling(newer.getFileName().toString().replace(".json", ".mapping.json"));
        Path file = mapping == null ? beside : mapping;
        return mapping == null && !Files.exists(beside) ? Mapping.NONE : MappingReader.read(Files.readAllBytes(file));
    }

    private int compare(Questionnaire before, Questionnaire now, Mapping used) {
        List<Change> changes = Differences.between(before, now, used);
        List<Change> unmapped = Differences.unmapped(before, now, used);
        List<Finding> faults = MappingReader.faults(used, before, now);
        if (format == Format.json) {
            System.out.println(json(changes, unmapped).toPrettyString());
        } else {
            changes.forEach(change -> System.out.println(line(change, unmapped)));
            System.out.println(changes.size() + " endringer, " + unmapped.size() + " brudd uten plass i koblingsfilen");
        }
        faults.forEach(System.err::println);
        return unmapped.isEmpty() && faults.isEmpty() ? 0 : 1;
    }

    private static String line(Change change, List<Change> unmapped) {
        return String.format(
                "%-9s %-30s %s%s",
                change.kind().name().toLowerCase(Locale.ROOT),
                change.place().isEmpty() ? "(skjemaet)" : change.place(),
                change.what().norwegian(),
                unmapped.contains(change) ? " – mangler i koblingsfilen" : "");
    }

    private static ArrayNode json(List<Change> changes, List<Change> unmapped) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        changes.forEach(change -> json.addObject()
                .put("kind", change.kind().name().toLowerCase(Locale.ROOT))
                .put("what", change.what().name().toLowerCase(Locale.ROOT))
                .put("place", change.place())
                .put("norwegian", change.what().norwegian())
                .put("english", change.what().english())
                .put("mapped", change.kind() != Change.Kind.BREAKING || !unmapped.contains(change)));
        return json;
    }
}
