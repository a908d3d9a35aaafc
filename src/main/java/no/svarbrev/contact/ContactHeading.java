package no.svarbrev.contact;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.Problem;

/** The first line of a contact file: where its columns stand, by which every other line becomes a contact. */
final class ContactHeading {
    private static final int MAX_CELL = 1_000;

    private final List<String> names;
    private final List<Place> known;
    private final List<Integer> others;
    private final int email;

    /** Where a known column stands. */
    private record Place(ContactColumn column, int index) {}

    /** @throws Problem when a column is missing, stands there twice, or cannot be named so */
    ContactHeading(CsvRecord line) {
        this.names = line.getFields().stream().map(ContactHeading::name).toList();
        this.email = names.indexOf(ContactColumn.EMAIL.heading());
        refuseFaulty();
        this.known = List.of(ContactColumn.values()).stream()
                .filter(column -> names.contains(column.heading()))
                .map(column -> new Place(column, names.indexOf(column.heading())))
                .toList();
        this.others = IntStream.range(0, names.size())
                .filter(index -> ContactColumn.of(names.get(index)).isEmpty())
                .boxed()
                .toList();
    }

    /** Known columns by the name that we know them by; others as they are. */
    private static String name(String cell) {
        String name = cell.strip();
        return ContactColumn.of(name).map(ContactColumn::heading).orElse(name);
    }

    private void refuseFaulty() {
        if (email < 0) {
            throw Problem.invalid(
                    "no_column_epost", "Filen mangler kolonnen «epost». Kolonnene er: " + shortened(names) + ".");
        }
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw Problem.invalid("column_twice", "Kolonnen «" + shortened(name) + "» står to ganger i overskriften.");
        });
        names.stream()
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
        String all = columns.stream().limit(20).map(ContactHeading::shortened).collect(Collectors.joining(", "));
        return columns.size() > 20 ? all + " …" : all;
    }

    private static String shortened(String name) {
        return name.length() > 64 ? name.substring(0, 64) + "…" : name;
    }

    /** @throws ContactColumn.BadCell when the line cannot be taken */
    ContactLine contact(CsvRecord line) {
        refuseMisshapen(line);
        if (cell(line, email).isEmpty()) {
            throw new ContactColumn.BadCell("E-postadressen mangler.");
        }
        ContactColumn.Draft draft = new ContactColumn.Draft();
        known.forEach(place -> place.column().take(draft, cell(line, place.index())));
        others.forEach(index -> draft.take(names.get(index), cell(line, index)));
        return draft.line(line.getStartingLineNumber());
    }

    private void refuseMisshapen(CsvRecord line) {
        if (line.getFieldCount() != names.size()) {
            throw new ContactColumn.BadCell(
                    "Linjen har " + line.getFieldCount() + " felt, overskriften har " + names.size() + ".");
        }
        for (int column = 0; column < names.size(); column++) {
            String cell = line.getField(column);
            if (cell.length() > MAX_CELL || cell.codePoints().anyMatch(ContactHeading::cannotStandInALine)) {
                throw new ContactColumn.BadCell(
                        "Feltet «" + names.get(column) + "» er for langt eller har ugyldige tegn.");
            }
        }
    }

    /** Names and units stand in headers of mails and in cells of tables. */
    private static boolean cannotStandInALine(int character) {
        return character == '\n' || character == '\t' || InputText.cannotBeStored(character);
    }

    private static String cell(CsvRecord line, int column) {
        return line.getField(column).strip();
    }
}
