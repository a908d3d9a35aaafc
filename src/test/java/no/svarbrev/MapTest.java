package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the map in the root {@code package-info.java} to the rooms that there are. */
class MapTest {
    private static final Path HOUSE = Path.of("src/main/java/no/svarbrev");
    private static final Pattern LINE = Pattern.compile("^ \\*\\s+(?:[0-9]+\\s+)?([a-z]+)\\s{2,}\\S.*$");

    @Test
    void theMapNamesExactlyTheRoomsThereAre() throws IOException {
        try (var folders = Files.list(HOUSE)) {
            Set<String> rooms = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named()).isEqualTo(rooms);
        }
    }

    private static Set<String> named() throws IOException {
        String map = Files.readString(HOUSE.resolve("package-info.java"));
        return map.substring(map.indexOf("<pre>"), map.indexOf("</pre>"))
                .lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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
