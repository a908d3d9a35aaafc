package no.svarbrev.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.svarbrev.library.QuestionnaireFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: reads questionnaire files as the server would, and names every fault. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks questionnaire files (CODE/VERSION.json) as the server does at start.",
        footer = {"", "Exit codes: 0 all good, 1 faults were found, 2 the command line is wrong."})
public final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Files, or folders of CODE/VERSION.json. Default: questionnaires")
    private List<Path> paths = List.of(Path.of("questionnaires"));

    @Override
    public Integer call() {
        List<Path> files = paths.stream()
                .flatMap(path ->
                        Files.isDirectory(path) ? QuestionnaireFolder.versions(path).stream() : List.of(path).stream())
                .toList();
        List<String> faults = QuestionnaireFolder.faults(files);
        faults.forEach(System.out::println);
        System.out.println(files.size() + " files checked, " + faults.size() + " faults.");
        return faults.isEmpty() ? 0 : 1;
    }
}
