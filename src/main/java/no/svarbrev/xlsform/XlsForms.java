package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import no.svarbrev.xlsform.exporting.Exporting;
import no.svarbrev.xlsform.importing.Importing;
import no.svarbrev.xlsform.workbook.Faults;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import no.svarbrev.xlsform.workbook.SafeWorkbook;
import no.svarbrev.xlsform.workbook.XlsFormFault;

/** XLSForm workbooks to SurveyJS definitions and back. What cannot be converted is refused, all of it together. */
public final class XlsForms {
    private static final String UNTITLED = "form";

    private XlsForms() {}

    /** @param findings what was read in another way than it is written, or passed over: nothing that is asked changes */
    public record Reading(ObjectNode definition, List<XlsFormFault> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads no more of the stream than a workbook may have.
     *
     * @param name what the form is called when neither a title nor an identifier stands in it
     */
    public static Reading reading(InputStream workbook, String name) throws IOException {
        return reading(workbook.readNBytes(SafeWorkbook.MAX_FILE + 1), name);
    }

    /**
     * The definition that asks what the form asks.
     *
     * @throws FaultyXlsForm with every fault of the form, placed by sheet and cell
     */
    public static ObjectNode read(byte[] workbook) {
        return reading(workbook, UNTITLED).definition();
    }

    /**
     * The definition that asks what the form asks, and what there is to know about how it was read.
     *
     * @throws FaultyXlsForm with every fault of the form, placed by sheet and cell
     */
    public static Reading reading(byte[] workbook, String name) {
        Faults faults = new Faults();
        ObjectNode definition = Importing.definition(workbook, name, faults);
        faults.throwAny();
        return new Reading(definition, faults.findings());
    }

    /**
     * The workbook that asks what the definition asks; {@code read} gives the definition again, in the normal form that
     * the package describes.
     *
     * @throws FaultyXlsForm with all that XLSForm cannot express, placed by JSON pointer
     */
    public static byte[] write(ObjectNode definition) {
        return Exporting.workbook(definition, XlsForms::read);
    }
}
