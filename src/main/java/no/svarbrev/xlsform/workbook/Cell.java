package no.svarbrev.xlsform.workbook;

/** What stands in a cell, as text without outer blanks, and where: row and column are counted from zero. */
public record Cell(String sheet, int row, int column, String text) {
    public String place() {
        return sheet + "!" + letters(column) + (row + 1);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
