package no.svarbrev.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.svarbrev.xlsform.XlsForms;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code export-xlsform}: a questionnaire to a workbook, or every reason why not. */
@Command(
        name = "export-xlsform",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an XLSForm workbook (.xlsx) of a questionnaire (SurveyJS JSON).",
            "What XLSForm cannot express is named with its JSON pointer; then nothing is written."
        },
        footer = {
            "",
            "Example:  svarbrev export-xlsform questionnaires/nav-leder/1.json nav-leder.xlsx",
            "Exit codes: 0 done, 1 faults were found, 2 the command line is wrong."
        })
public final class ExportXlsFormCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(index = "0", paramLabel = "QUESTIONNAIRE.json", description = "The questionnaire.")
    private Path questionnaire;

    @Parameters(
            index = "1",
            paramLabel = "FORM.xlsx",
            description = "The workbook to write; one that is there is replaced.")
    private Path form;

    @Override
    public Integer call() {
        try {
            JsonNode definition = JSON.readTree(Files.readAllBytes(questionnaire));
            if (definition instanceof ObjectNode object) {
                Files.write(form, XlsForms.write(object));
                return 0;
            }
            System.err.println(questionnaire + " is no questionnaire: it is not a JSON object");
        } catch (FaultyXlsForm faulty) {
            faulty.faults().forEach(fault -> System.err.println(questionnaire + " " + fault));
        } catch (JsonProcessingException broken) {
            System.err.println(questionnaire + " is not valid JSON: " + broken.getOriginalMessage());
        } catch (IOException failed) {
            System.err.println(questionnaire + " cannot be read, or the workbook not written: " + failed.getMessage());
        }
        return 1;
    }
}
