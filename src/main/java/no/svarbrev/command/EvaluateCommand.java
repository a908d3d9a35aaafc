package no.svarbrev.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.svarbrev.questionnaire.reader.FaultyQuestionnaire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: what a set of answers makes of a questionnaire, as JSON; the server's own engine, on the command line. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what a set of answers makes of a questionnaire, as JSON: which pages and questions are shown,"
                    + " required and offered, which questions have errors, and what is stored when the response is sent in"
                    + " (null while there are errors).",
            "With --lines it answers a line for each line of standard input,"
                    + " {\"definition\": …, \"answers\": …, \"locale\": …, \"variables\": …}."
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 the questionnaire or the answers cannot be read, 2 the command line is wrong."
        })
public final class EvaluateCommand implements Callable<Integer> {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Parameters(index = "0", arity = "0..1", paramLabel = "QUESTIONNAIRE", description = "A SurveyJS JSON file.")
    private Path questionnaire;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ANSWERS", description = "A file with SurveyJS data.")
    private Path answers;

    @Option(names = "--locale", defaultValue = "", description = "The language of the response, such as nb, nn or en.")
    private String locale;

    @Option(
            names = "--now",
            description = "The time to work under, such as 2026-03-02T10:00, in Oslo. Default: the time it is.")
    private LocalDateTime now;

    @Option(names = "--lines", description = "Read cases from standard input, one a line, and answer a line each.")
    private boolean lines;

    @Override
    public Integer call() throws IOException {
        EvaluatedCase cases = new EvaluatedCase(clock());
        return lines ? evaluateLines(cases) : evaluateFiles(cases);
    }

    private Clock clock() {
        return now == null ? Clock.system(OSLO) : Clock.fixed(now.atZone(OSLO).toInstant(), OSLO);
    }

    private int evaluateFiles(EvaluatedCase cases) throws IOException {
        if (questionnaire == null || answers == null) {
            System.err.println("QUESTIONNAIRE and ANSWERS are needed, or --lines. See --help.");
            return 2;
        }
        try {
            JsonNode given = EvaluatedCase.json(Files.readString(answers));
            System.out.println(
                    cases.evaluate(Files.readAllBytes(questionnaire), Optional.of((ObjectNode) given), locale)
                            .toPrettyString());
            return 0;
        } catch (FaultyQuestionnaire faulty) {
            faulty.findings()
                    .forEach(finding -> System.err.println(questionnaire + ":" + finding.line() + " " + finding));
        } catch (IOException | ClassCastException unreadable) {
            System.err.println(answers + " holds no JSON object, or a file cannot be read: " + unreadable.getMessage());
        }
        return 1;
    }

    private int evaluateLines(EvaluatedCase cases) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.write(cases.evaluateLine(line));
            out.write('\n');
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
        return 0;
    }
}
