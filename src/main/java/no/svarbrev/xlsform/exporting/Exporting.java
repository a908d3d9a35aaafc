package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import no.svarbrev.xlsform.workbook.Draft;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;

/** Makes the workbook that asks what a definition asks. */
public final class Exporting {
    private Exporting() {}

    /**
     * @param reader reads a workbook, or refuses it with {@link FaultyXlsForm}
     * @throws FaultyXlsForm with all that XLSForm cannot express, placed by JSON pointer
     */
    public static byte[] workbook(ObjectNode definition, Function<byte[], ObjectNode> reader) {
        Faults faults = new Faults();
        Part root = new Part("", definition, faults);
        Draft draft = new DefinitionRows(root).draft();
        faults.throwAny();
        byte[] workbook = draft.workbook();
        new ReadAgain(root, draft, reader).check(workbook);
        faults.throwAny();
        return workbook;
    }
}
