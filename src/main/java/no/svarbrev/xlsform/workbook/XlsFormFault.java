package no.svarbrev.xlsform.workbook;

/**
 * Why a form cannot be converted, and where: a cell of the workbook ({@code survey!C12}) when it is read, a JSON pointer
 * when it is written; an empty place is the whole.
 */
public record XlsFormFault(String place, String reason) {
    @Override
    public String toString() {
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
