package no.svarbrev.contact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.mail.MailAddress;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.Problem;

/**
 * A file of contacts, read: the lines that can be taken, and the others with the reason. The column {@code epost} must be
 * there; {@code navn, enhet, enhetsnavn, sprak, postkasse, id} are known; every other column is a background variable.
 */
public record ContactFile(List<ContactLine> accepted, List<RefusedLine> refused) {
    private static final int MAX_LINES = 100_000;
    private static final int MAX_CELL = 1_000;
    private static final Set<String> KNOWN = Set.of("epost", "navn", "enhet", "enhetsnavn", "sprak", "postkasse", "id");
    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "en");
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("", false, "nei", false, "0", false, "false", false, "ja", true, "1", true, "true", true, "x", true);

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
        private List<String> heading = List.of();

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
                readHeading(line);
            } else if (accepted.size() + refused.size() >= MAX_LINES) {
                throw Problem.invalid("too_many_lines", "Filen har flere enn " + MAX_LINES + " linjer. Del den opp.");
            } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                readLine(line);
            }
        }

        private void readHeading(CsvRecord line) {
            heading = line.getFields().stream().map(Reading::columnName).toList();
            if (!heading.contains("epost")) {
                throw Problem.invalid(
                        "no_column_epost", "Filen mangler kolonnen «epost». Kolonnene er: " + shortened(heading) + ".");
            }
            Set<String> seen = new HashSet<>();
            heading.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
                throw Problem.invalid(
                        "column_twice", "Kolonnen «" + shortened(name) + "» står to ganger i overskriften.");
            });
            heading.stream()
                    .filter(name -> !name.matches("[\\p{L}0-9_ .-]{1,64}"))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Problem.invalid(
                                "bad_column",
                                "Et kolonnenavn kan ha bokstaver, tall, _ . - og mellomrom, høyst 64 tegn. Dette går"
                                        + " ikke: «"
                                        + shortened(name) + "».");
                    });
        }

        /** The first few, as far as they can be read. */
        private static String shortened(List<String> columns) {
            String all = columns.stream().limit(20).map(Reading::shortened).collect(Collectors.joining(", "));
            return columns.size() > 20 ? all + " …" : all;
        }

        private static String shortened(String name) {
            return name.length() > 64 ? name.substring(0, 64) + "…" : name;
        }

        /** Known columns in any case and with å in «språk»; others as they are. */
        private static String columnName(String cell) {
            String name = cell.strip();
            String known =
                    name.toLowerCase(Locale.ROOT).replace("språk", "sprak").replace("e-post", "epost");
            return KNOWN.contains(known) ? known : name;
        }

        private void readLine(CsvRecord line) {
            long number = line.getStartingLineNumber();
            Optional<String> fault = fault(line);
            if (fault.isPresent()) {
                refused.add(new RefusedLine(number, fault.get()));
                return;
            }
            Map<String, String> cells = cells(line);
            ContactLine contact = contact(number, cells);
            Optional<String> repeated = repeated(contact);
            if (repeated.isPresent()) {
                refused.add(new RefusedLine(number, repeated.get()));
            } else {
                accepted.add(contact);
            }
        }

        private Optional<String> fault(CsvRecord line) {
            if (line.getFieldCount() != heading.size()) {
                return Optional.of(
                        "Linjen har " + line.getFieldCount() + " felt, overskriften har " + heading.size() + ".");
            }
            for (int column = 0; column < heading.size(); column++) {
                String cell = line.getField(column);
                if (cell.length() > MAX_CELL || cell.codePoints().anyMatch(Reading::cannotStandInALine)) {
                    return Optional.of("Feltet «" + heading.get(column) + "» er for langt eller har ugyldige tegn.");
                }
            }
            return faultInKnown(cells(line));
        }

        /** Names and units stand in headers of mails and in cells of tables. */
        private static boolean cannotStandInALine(int character) {
            return character == '\n' || character == '\t' || InputText.cannotBeStored(character);
        }

        private static Optional<String> faultInKnown(Map<String, String> cells) {
            if (cells.get("epost").isEmpty()) {
                return Optional.of("E-postadressen mangler.");
            }
            if (!LANGUAGES.contains(language(cells))) {
                return Optional.of("Språket «" + cells.get("sprak") + "» er ukjent; bruk nb, nn eller en.");
            }
            if (!YES_OR_NO.containsKey(yesOrNo(cells))) {
                return Optional.of("Postkasse må være ja eller nei, ikke «" + cells.get("postkasse") + "».");
            }
            if (cells.getOrDefault("enhet", "").length() > 100) {
                return Optional.of("Enheten er lengre enn 100 tegn.");
            }
            return MailAddress.fault(cells.get("epost"));
        }

        private Map<String, String> cells(CsvRecord line) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < heading.size(); column++) {
                cells.put(heading.get(column), line.getField(column).strip());
            }
            return cells;
        }

        private static ContactLine contact(long number, Map<String, String> cells) {
            Map<String, String> background = new LinkedHashMap<>(cells);
            background.keySet().removeAll(KNOWN);
            background.values().removeIf(String::isEmpty);
            background.remove("");
            return new ContactLine(
                    number,
                    MailAddress.normalised(cells.get("epost")),
                    cells.getOrDefault("navn", ""),
                    cells.getOrDefault("enhet", ""),
                    cells.getOrDefault("enhetsnavn", ""),
                    language(cells),
                    YES_OR_NO.get(yesOrNo(cells)),
                    cells.getOrDefault("id", ""),
                    background);
        }

        private static String language(Map<String, String> cells) {
            String language = cells.getOrDefault("sprak", "").toLowerCase(Locale.ROOT);
            return switch (language) {
                case "", "no", "nob", "bokmål" -> "nb";
                case "nno", "nynorsk" -> "nn";
                default -> language;
            };
        }

        private static String yesOrNo(Map<String, String> cells) {
            return cells.getOrDefault("postkasse", "").toLowerCase(Locale.ROOT);
        }

        private Optional<String> repeated(ContactLine contact) {
            String key = contact.email() + "\n" + contact.unit();
            Long sameContact = lineOfContact.putIfAbsent(key, contact.line());
            if (sameContact != null) {
                return Optional.of("Samme adresse og enhet som på linje " + sameContact + ".");
            }
            Long sameId = contact.id().isEmpty() ? null : lineOfId.putIfAbsent(contact.id(), contact.line());
            return sameId == null ? Optional.empty() : Optional.of("Samme id som på linje " + sameId + ".");
        }
    }
}
