package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds the map in the root {@code package-info.java} to the rooms that there are. */
class MapTest {
    private static final Path HOUSE = Path.of("src/main/java/no/svarbrev");
    private static final Pattern LINE = Pattern.compile("^ \\*\\s+(?<tier>[0-9]+)?\\s+(?<room>[a-z]+)\\s{2,}\\S.*$");

    /** Also those that nothing stands in yet are rooms of the tiers; the map has what there is. */
    @Test
    void theMapHasTheRoomsThereAreInTheTiersThatTheArrowsHave() throws IOException {
        try (var folders = Files.list(HOUSE)) {
            Set<String> rooms = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(mapped().values().stream().flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(rooms);
            assertThat(mapped()).isEqualTo(tiers(rooms));
        }
    }

    private static Map<Integer, Set<String>> tiers(Set<String> rooms) {
        List<List<String>> tiers = ArchitectureTest.TIERS;
        return IntStream.range(0, tiers.size())
                .boxed()
                .collect(Collectors.toMap(
                        tier -> tier + 1,
                        tier -> tiers.get(tier).stream().filter(rooms::contains).collect(Collectors.toSet())));
    }

    /** By tier; a line without a number belongs to the tier of the one above. */
    private static Map<Integer, Set<String>> mapped() throws IOException {
        String page = Files.readString(HOUSE.resolve("package-info.java"));
        Map<Integer, Set<String>> mapped = new TreeMap<>();
        int tier = 0;
        for (String line : page.substring(page.indexOf("<pre>"), page.indexOf("</pre>"))
                .lines()
                .toList()) {
            Matcher room = LINE.matcher(line);
            if (room.matches()) {
                tier = room.group("tier") == null ? tier : Integer.parseInt(room.group("tier"));
                mapped.computeIfAbsent(tier, none -> new TreeSet<>()).add(room.group("room"));
            }
        }
        return mapped;
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        try (var folders = Files.walk(HOUSE)) {
            assertThat(folders.filter(Files::isDirectory).toList())
                    .allSatisfy(room ->
                            assertThat(room.resolve("package-info.java")).exists());
        }
    }
}
