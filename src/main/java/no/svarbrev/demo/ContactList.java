package no.svarbrev.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contact list as a CSV text: semicolons, CRLF, and quotes only where RFC 4180 wants them. */
final class ContactList {
    private static final List<String> COLUMNS =
            List.of("epost", "navn", "enhet", "enhetsnavn", "sprak", "postkasse", "id");

    private ContactList() {}

    /** The background columns are those of the first contact; a list is one sample, and so they are the same for all. */
    static String csv(List<SyntheticContact> contacts) {
        List<String> background = contacts.stream()
                .limit(1)
                .flatMap(contact -> contact.background().keySet().stream())
                .toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(COLUMNS.stream(), background.stream()).toList());
        for (SyntheticContact contact : contacts) {
            lines.add(line(contact, lines.size(), background));
        }
        return lines.stream().map(ContactList::joined).collect(Collectors.joining());
    }

    private static List<String> line(SyntheticContact contact, int number, List<String> background) {
        List<String> cells =
                new ArrayList<>(List.of(contact.email(), contact.name(), contact.unit(), contact.unitName(), "nb"));
        cells.add(contact.sharedMailbox() ? "ja" : "nei");
        cells.add(id(contact, number - 1));
        background.forEach(column -> cells.add(contact.background().getOrDefault(column, "")));
        return cells;
    }

    /** The id of the contact at this index of its sample. */
    static String id(SyntheticContact contact, int index) {
        return String.format("%s-%03d", contact.sharedMailbox() ? "INTRO" : "NAV", index + 1);
    }

    private static String joined(List<String> cells) {
        return cells.stream().map(ContactList::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[;\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
