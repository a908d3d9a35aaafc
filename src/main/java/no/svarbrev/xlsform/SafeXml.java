package no.svarbrev.xlsform;

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
    private static final int MAX_DEPTH = 100;
    private static final int MAX_CELLS = 400_000;

    /** Columns to ZZ and rows of seven digits; the real limits are looked at by number. */
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,2})([0-9]{1,7})");

    private final String part;
    private int depth;
    private int rows;
    private int cells;
    private int text;

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
            case "si" -> text = 0;
            default -> {
                // Only rows, cells and shared texts are counted.
            }
        }
    }

    private void row(String number) {
        boolean far = number != null
                && (number.length() > 7 || !number.matches("[0-9]+") || Integer.parseInt(number) > MAX_ROWS);
        if (++rows > MAX_ROWS || far) {
            throw refused("has more than " + MAX_ROWS + " rows; delete also formatted rows without content");
        }
    }

    private void cell(String reference) {
        text = 0;
        if (++cells > MAX_CELLS) {
            throw refused("has more than " + MAX_CELLS + " cells");
        }
        if (reference != null && (!REFERENCE.matcher(reference).matches() || columns(reference) > MAX_COLUMNS)) {
            throw refused("has more than " + MAX_COLUMNS + " columns");
        }
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
