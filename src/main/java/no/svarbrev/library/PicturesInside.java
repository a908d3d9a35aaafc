package no.svarbrev.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Pointer;
import no.svarbrev.questionnaire.reader.Lines;

/**
 * Takes the pictures that lie beside a questionnaire into its text, as data URIs: a version is whole in the database, and
 * a changed picture is a changed version.
 */
final class PicturesInside {
    /** Respondents wait for it on every page it stands on. */
    private static final int LARGEST = 200 * 1024;

    private static final Map<String, String> TYPES =
            Map.of("png", "png", "jpg", "jpeg", "jpeg", "jpeg", "gif", "gif", "webp", "webp");

    private final Path folder;
    private final JsonNode questionnaire;
    private final List<Finding> faults = new ArrayList<>();
    private final Map<String, TextNode> encoded = new HashMap<>();
    private boolean found;
    private long size;

    private PicturesInside(JsonNode questionnaire, Path folder) {
        this.questionnaire = questionnaire;
        this.folder = folder;
    }

    /** Those of a questionnaire as its file has it. */
    static PicturesInside of(JsonNode questionnaire, Path folder) {
        PicturesInside pictures = new PicturesInside(questionnaire.deepCopy(), folder);
        pictures.enter("", pictures.questionnaire);
        return pictures;
    }

    /** Whether the text can stay as it was. */
    boolean isNone() {
        return !found && faults.isEmpty();
    }

    String text() {
        return questionnaire.toString();
    }

    /** The pictures that are not there, with their lines in the file. */
    List<Finding> findings(byte[] file) {
        return Lines.placed(file, faults);
    }

    private void enter(String pointer, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> enter(Pointer.at(pointer, entry.getKey()), entry.getValue()));
            if (object.has("imageLink")) {
                object.set("imageLink", picture(Pointer.at(pointer, "imageLink"), object.get("imageLink")));
            }
        } else {
            for (int index = 0; index < node.size(); index++) {
                enter(Pointer.at(pointer, index), node.get(index));
            }
        }
    }

    private JsonNode picture(String pointer, JsonNode link) {
        if (link instanceof ObjectNode byLanguage) {
            byLanguage
                    .properties()
                    .forEach(entry -> entry.setValue(picture(Pointer.at(pointer, entry.getKey()), entry.getValue())));
            return byLanguage;
        }
        return isBeside(link) ? inside(pointer, link) : link;
    }

    /** What is neither a data URI nor a plain name is refused by the reader. */
    private static boolean isBeside(JsonNode link) {
        return link.isTextual() && link.textValue().matches("[A-Za-z0-9_-]{1,100}\\.(png|jpe?g|gif|webp)");
    }

    private JsonNode inside(String pointer, JsonNode link) {
        String name = link.textValue();
        try {
            TextNode picture = encoded.containsKey(name) ? encoded.get(name) : encode(name);
            return isRoomFor(pointer, picture) ? picture : link;
        } catch (IOException unreadable) {
            faults.add(Finding.of(FindingCode.NO_PICTURE, pointer, name, LARGEST));
            return link;
        }
    }

    private TextNode encode(String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        TextNode picture = TextNode.valueOf(
                "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes(name)));
        encoded.put(name, picture);
        return picture;
    }

    /** The text holds each picture as often as it is shown, and may become no larger than a questionnaire may be. */
    private boolean isRoomFor(String pointer, TextNode picture) {
        boolean before = size <= BoundedFile.MOST;
        size += picture.textValue().length();
        boolean room = size <= BoundedFile.MOST;
        if (before && !room) {
            faults.add(Finding.of(FindingCode.TOO_LARGE, pointer, BoundedFile.MOST));
        }
        found |= room;
        return room;
    }

    private byte[] bytes(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new IOException("No such picture, or too large");
        }
        return BoundedFile.read(file);
    }
}
