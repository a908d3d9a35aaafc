package no.svarbrev.xlsform.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** From a file to cells of text. A formula counts as its last result, a number as a person would write it. */
public final class WorkbookReading {
    /** Excel keeps fifteen digits; what is behind them is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern NOT_A_DATE_PATTERN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private final Faults faults;

    private WorkbookReading(Faults faults) {
        this.faults = faults;
    }

    /** The rows that hold anything, by the sheet's name in small letters. */
    public static Map<String, List<List<Cell>>> sheets(byte[] file, Faults faults) {
        byte[] safe = SafeWorkbook.of(file);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(safe), new ReadingOptions(true, true));
                Stream<Sheet> sheets = workbook.getSheets()) {
            Map<String, List<List<Cell>>> read = new LinkedHashMap<>();
            for (Sheet sheet : sheets.toList()) {
                String name = sheet.getName().strip().toLowerCase(Locale.ROOT);
                if (Columns.SHEETS.contains(name)) {
                    read.put(name, new WorkbookReading(faults).rows(name, sheet));
                }
            }
            return read;
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new FaultyXlsForm("", "the workbook cannot be read: " + broken.getMessage());
        } catch (FaultyXlsForm refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            // The library has no word of its own for all that can be missing in a damaged file.
            throw new FaultyXlsForm("", "the workbook is damaged; open it in a spreadsheet program and save it anew");
        }
    }

    private List<List<Cell>> rows(String name, Sheet sheet) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                List<Cell> cells = new ArrayList<>();
                row.forEach(cell -> add(cells, name, cell));
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            });
        }
        return rows;
    }

    private void add(List<Cell> cells, String sheet, org.dhatim.fastexcel.reader.Cell cell) {
        if (cell != null) {
            int row = cell.getAddress().getRow();
            String text =
                    text(cell).replace("\r\n", "\n").replace('\u00a0', ' ').strip();
            Cell read = new Cell(sheet, row, cell.getAddress().getColumn(), text);
            if (text.codePoints().anyMatch(WorkbookReading::isRefused)) {
                faults.note(read, "holds a control character");
            }
            if (cell.getType() == CellType.ERROR || text.matches("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!)")) {
                faults.note(read, "holds an error of the spreadsheet: " + text);
            } else if (!read.isBlank()) {
                cells.add(read);
            }
        }
    }

    public static boolean isRefused(int character) {
        return character < ' ' && character != '\n' && character != '\t'
                || character == 0x7f
                || character >= 0xd800 && character <= 0xdfff;
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell.asDate()) : number(cell.getRawValue());
            case FORMULA -> number(cell.getRawValue());
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case EMPTY -> "";
            case STRING, ERROR -> String.valueOf(cell.getValue() == null ? "" : cell.getValue());
        };
    }

    private static String number(String raw) {
        if (raw == null || !NUMBER.matcher(raw).matches()) {
            return raw == null ? "" : raw;
        }
        BigDecimal number = new BigDecimal(raw).round(DIGITS).stripTrailingZeros();
        return Math.abs(number.scale()) > 40 ? raw : number.toPlainString();
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || "General".equals(format)) {
            return false;
        }
        String letters = NOT_A_DATE_PATTERN.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.contains("yy") || letters.contains("d") || letters.contains("h:") || letters.contains("mm");
    }

    private static String date(LocalDateTime moment) {
        boolean day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day ? moment.toLocalDate().toString() : moment.toString();
    }
}
