package no.svarbrev.contact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.Problem;

/**
 * A file of contacts, read: the lines that can be taken, and the others with the reason. The column {@code epost} must be
 * there; {@link ContactColumn} lists those that are known; every other column is a background variable.
 */
public record ContactFile(List<ContactLine> accepted, List<RefusedLine> refused) {
    private static final int MAX_LINES = 100_000;

    public ContactFile {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /** @throws Problem when nothing of the file can be used: no heading, no column epost, broken quotes */
    public static ContactFile read(byte[] file) {
        FileText.refuseOthers(file);
        // A file from a Mac has its letters in pieces; a unit must have one name wherever its contacts come from.
        String text = FileText.of(file);
        if (InputText.hasTooManyMarks(text)) {
            throw Problem.invalid("bad_character", "Filen har tegn som ikke kan lagres.");
        }
        return new Reading().read(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static final class Reading {
        private final List<ContactLine> accepted = new ArrayList<>();
        private final List<RefusedLine> refused = new ArrayList<>();
        private final Map<String, Long> lineOfContact = new HashMap<>();
        private final Map<String, Long> lineOfId = new HashMap<>();
        private Optional<ContactHeading> heading = Optional.empty();

        ContactFile read(String text) {
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(FileText.separator(text))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text)) {
                csv.forEach(this::readRecord);
            } catch (CsvParseException broken) {
                throw Problem.invalid("malformed_csv", "Filen er ikke gyldig CSV: sjekk anførselstegnene i den.");
            } catch (java.io.IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
            if (heading.isEmpty()) {
                throw Problem.invalid("empty_file", "Filen er tom. Den første linjen skal være kolonnenavn.");
            }
            return new ContactFile(accepted, refused);
        }

        private void readRecord(CsvRecord line) {
            if (heading.isEmpty()) {
                heading = Optional.of(new ContactHeading(line));
            } else if (accepted.size() + refused.size() >= MAX_LINES) {
                throw Problem.invalid("too_many_lines", "Filen har flere enn " + MAX_LINES + " linjer. Del den opp.");
            } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                readLine(line, heading.get());
            }
        }

        private void readLine(CsvRecord line, ContactHeading columns) {
            try {
                ContactLine contact = columns.contact(line);
                refuseRepeated(contact);
                accepted.add(contact);
            } catch (ContactColumn.BadCell bad) {
                refused.add(new RefusedLine(line.getStartingLineNumber(), bad.getMessage()));
            }
        }

        private void refuseRepeated(ContactLine contact) {
            String key = contact.email() + "\n" + contact.unit();
            refuseSeen(lineOfContact.putIfAbsent(key, contact.line()), "Samme adresse og enhet");
            if (!contact.id().isEmpty()) {
                refuseSeen(lineOfId.putIfAbsent(contact.id(), contact.line()), "Samme id");
            }
        }

        private static void refuseSeen(Long before, String what) {
            if (before != null) {
                throw new ContactColumn.BadCell(what + " som på linje " + before + ".");
            }
        }
    }
}
