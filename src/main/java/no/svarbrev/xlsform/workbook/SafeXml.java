package no.svarbrev.xlsform.workbook;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through one XML part of a workbook before the workbook reader may see it: no document type (and so no entities),
 * no depth, and no more rows, columns and text than a form can have.
 */
final class SafeXml {
    static final int MAX_ROWS = 20_000;
    static final int MAX_COLUMNS = 200;
    static final int MAX_TEXT = 100_000;

    /** Spreadsheets keep formatted cells without content far to the right; they cost memory, but say nothing. */
    private static final int MAX_EMPTY_COLUMNS = 1_024;

    /** With those that are only formatted. */
    private static final int MAX_ALL_ROWS = 100_000;

    private static final int MAX_DEPTH = 100;
    private static final int MAX_CELLS = 400_000;

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private final String part;
    private int depth;
    private int rows;
    private int cells;
    private int text;
    private int allRows;
    private boolean far;
    private boolean farDown;
    private boolean empty;

    private SafeXml(String part) {
        this.part = part;
    }

    static void check(String part, byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new SafeXml(part).walk(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException broken) {
            throw new FaultyXlsForm("", "the part " + part + " of the workbook is not well-formed");
        }
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("declares a document type or entities");
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getTextLength());
                default -> {
                    // Comments and blanks say nothing.
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        if (++depth > MAX_DEPTH) {
            throw refused("is nested deeper than " + MAX_DEPTH);
        }
        switch (xml.getLocalName()) {
            case "row" -> row(xml.getAttributeValue(null, "r"));
            case "c" -> cell(xml.getAttributeValue(null, "r"));
            case "v", "is" -> content();
            case "si" -> text = 0;
            default -> {
                // Only rows, cells and shared texts are counted.
            }
        }
    }

    private void row(String number) {
        boolean known = number == null || number.matches("[0-9]{1,7}");
        farDown = known && number != null && Integer.parseInt(number) > MAX_ROWS;
        empty = true;
        if (!known || ++allRows > MAX_ALL_ROWS) {
            throw tooLong();
        }
    }

    private FaultyXlsForm tooLong() {
        return refused("has more than " + MAX_ROWS + " rows; delete also formatted rows without content");
    }

    private void cell(String reference) {
        text = 0;
        if (++cells > MAX_CELLS) {
            throw refused("has more than " + MAX_CELLS + " cells");
        }
        boolean known = reference == null || REFERENCE.matcher(reference).matches();
        int column = known && reference != null ? columns(reference) : 0;
        far = column > MAX_COLUMNS;
        if (!known || column > MAX_EMPTY_COLUMNS) {
            throw tooWide();
        }
    }

    /** Rows that are only formatted say nothing; spreadsheets keep them down to the last. */
    private void content() {
        if (far) {
            throw tooWide();
        }
        if (empty && (++rows > MAX_ROWS || farDown)) {
            throw tooLong();
        }
        empty = false;
    }

    private FaultyXlsForm tooWide() {
        return refused("has more than " + MAX_COLUMNS + " columns; delete also formatted columns without content");
    }

    private static int columns(String reference) {
        int columns = 0;
        for (int at = 0; Character.isLetter(reference.charAt(at)); at++) {
            columns = columns * 26 + reference.charAt(at) - 'A' + 1;
        }
        return columns;
    }

    private void text(int length) {
        text += length;
        if (text > MAX_TEXT && !part.endsWith("styles.xml")) {
            throw refused("has a cell with more than " + MAX_TEXT + " characters");
        }
    }

    private FaultyXlsForm refused(String reason) {
        return new FaultyXlsForm("", "the part " + part + " of the workbook " + reason);
    }
}
