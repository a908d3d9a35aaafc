package no.svarbrev.command;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.svarbrev.library.FileFindings;
import no.svarbrev.questionnaire.check.Checks;
import no.svarbrev.xlsform.XlsForms;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import-xlsform}: a workbook to a questionnaire, or every reason why not. */
@Command(
        name = "import-xlsform",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a questionnaire (SurveyJS JSON) of an XLSForm workbook (.xlsx) and prints it.",
            "What the form has and we have not is refused with sheet, row and column; then nothing is written.",
            "What changes nothing in what is asked is told of in the same way and passed over.",
            "What the checks find in the questionnaire is told as a hint, as the command check does: most often that a",
            "number needs a «min», which is the constraint «. >= 0» in the form."
        },
        footer = {
            "",
            "Example:  svarbrev import-xlsform form.xlsx --output questionnaires/min-kode/1.json",
            "Exit codes: 0 done (there may be hints), 1 faults were found, 2 the command line is wrong."
        })
public final class ImportXlsFormCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(paramLabel = "FORM.xlsx", description = "The workbook, with the sheets survey, choices and settings.")
    private Path form;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the questionnaire here instead of printing it.")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        try (InputStream workbook = Files.newInputStream(form)) {
            XlsForms.Reading reading = XlsForms.reading(workbook, name());
            byte[] questionnaire = JSON.writeValueAsBytes(reading.definition());
            put(questionnaire);
            reading.findings().forEach(finding -> System.err.println(form + " " + finding));
            hint(questionnaire);
            return 0;
        } catch (FaultyXlsForm faulty) {
            faulty.faults().forEach(fault -> System.err.println(form + " " + fault));
        } catch (IOException failed) {
            System.err.println(form + " cannot be read, or the questionnaire not written: " + failed.getMessage());
        }
        return 1;
    }

    /** What the form is called when it does not say so itself. */
    private String name() {
        return form.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
    }

    /** What is still to be done before it can be published; the lines are those of the questionnaire. */
    private void hint(byte[] questionnaire) {
        new FileFindings(output.orElse(form), Checks.of(questionnaire))
                .lines("nb")
                .forEach(System.err::println);
    }

    private void put(byte[] questionnaire) throws IOException {
        if (output.isPresent()) {
            Files.write(output.get(), questionnaire);
        } else {
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .println(new String(questionnaire, StandardCharsets.UTF_8));
        }
    }
}
