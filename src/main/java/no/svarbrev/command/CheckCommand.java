package no.svarbrev.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import no.svarbrev.library.FileFindings;
import no.svarbrev.library.QuestionnaireFolder;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: reads questionnaire files as the server would, and tells all that is wrong or doubtful in them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks questionnaire files (CODE/VERSION.json) as the server does at start.",
        footer = {
            "",
            "Exit codes: 0 no errors (there may be warnings), 1 errors were found, 2 the command line is wrong."
        })
public final class CheckCommand implements Callable<Integer> {
    /** How findings are written. */
    enum Format {
        text,
        json,
        sarif
    }

    /** The languages that findings are told in. */
    enum Language {
        nb,
        en
    }

    @Parameters(paramLabel = "FILE", description = "Files, or folders of CODE/VERSION.json. Default: questionnaires")
    private List<Path> paths = List.of(Path.of("questionnaires"));

    @Option(names = "--format", description = "How findings are written: ${COMPLETION-CANDIDATES}. Default: text")
    private Format format = Format.text;

    @Option(names = "--language", description = "Of the messages: ${COMPLETION-CANDIDATES}. Default: nb")
    private Language language = Language.nb;

    @Option(names = "--list", description = "Explains every code that a finding can have, and checks nothing.")
    private boolean list;

    private final PrintStream out;
    private final PrintStream err;

    public CheckCommand() {
        this(System.out, System.err);
    }

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (list) {
            Arrays.stream(FindingCode.values()).map(this::explained).forEach(out::println);
            return 0;
        }
        List<FileFindings> checked = QuestionnaireFolder.check(paths);
        write(checked);
        long errors = count(checked, Severity.ERROR);
        err.println(checked.size() + " files checked, " + errors + " errors, " + count(checked, Severity.WARNING)
                + " warnings.");
        return errors == 0 ? 0 : 1;
    }

    private String explained(FindingCode code) {
        return String.format(
                "%-20s %-8s %s", code.id(), code.severity().in(language.name()), code.meaning(language.name()));
    }

    private void write(List<FileFindings> checked) {
        switch (format) {
            case text ->
                checked.stream().flatMap(file -> file.lines(language.name())).forEach(out::println);
            case json -> out.println(FindingsReport.of(checked).toPrettyString());
            case sarif -> out.println(SarifReport.of(checked, language.name()).toPrettyString());
            default -> throw new IllegalStateException(format.name());
        }
    }

    private static long count(List<FileFindings> checked, Severity severity) {
        return checked.stream()
                .flatMap(file -> file.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
