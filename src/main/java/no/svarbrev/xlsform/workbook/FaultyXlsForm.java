package no.svarbrev.xlsform.workbook;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook that is no XLSForm we can ask, or a definition no XLSForm can hold, with every fault found in it. */
public final class FaultyXlsForm extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<XlsFormFault> faults;

    FaultyXlsForm(List<XlsFormFault> faults) {
        super(faults.stream().map(XlsFormFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public FaultyXlsForm(String place, String reason) {
        this(List.of(new XlsFormFault(place, reason)));
    }

    public List<XlsFormFault> faults() {
        return faults;
    }
}
