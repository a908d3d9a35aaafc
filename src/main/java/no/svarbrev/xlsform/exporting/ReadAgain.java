package no.svarbrev.xlsform.exporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.svarbrev.questionnaire.finding.Pointer;
import no.svarbrev.xlsform.workbook.Draft;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;

/**
 * Reads a workbook that was just written. What reading makes of XPath has the meaning XForms gives it, so a definition says
 * the same as its workbook when its expressions come back; one that does not is refused, with what XForms would see in it.
 */
final class ReadAgain {
    private final Part root;
    private final Draft draft;
    private final Function<byte[], ObjectNode> reader;

    /** @param reader reads a workbook, or refuses it with {@link FaultyXlsForm} */
    ReadAgain(Part root, Draft draft, Function<byte[], ObjectNode> reader) {
        this.root = root;
        this.draft = draft;
        this.reader = reader;
    }

    void check(byte[] workbook) {
        Map<String, Spoken> written = Spoken.in(root);
        try {
            ObjectNode again = reader.apply(workbook);
            Map<String, Spoken> read = Spoken.in(new Part("", again, root.faults()));
            written.forEach((place, spoken) -> compare(spoken, read.get(place)));
        } catch (FaultyXlsForm refused) {
            refused.faults().forEach(fault -> root.faults().note(pointer(fault.place()), fault.reason()));
        }
    }

    private static void compare(Spoken written, Spoken read) {
        String again = read == null ? "true" : read.normal();
        if (!Objects.equals(written.normal(), again)) {
            written.part()
                    .fault("XForms would take it for "
                            + (read == null
                                    ? "always true"
                                    : "«" + read.part().json().asText() + "»")
                            + ", which is not the same when something is empty");
        }
    }

    /** The element whose row is faulty; the whole when there is none. */
    private String pointer(String cell) {
        String row = cell.replaceFirst("^survey![A-Z]+", "");
        String name = row.matches("[0-9]{1,6}") ? draft.nameInRow(Integer.parseInt(row)) : "";
        return Spoken.pointerOf(name, root).orElse(Pointer.told(""));
    }
}
