package no.svarbrev.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * Takes the pictures that lie beside a questionnaire into its text, as data URIs: a version is whole in the database, and
 * a changed picture is a changed version.
 */
final class PicturesInside {
    /** Respondents wait for it on every page it stands on. */
    private static final int LARGEST = 200 * 1024;

    private static final Map<String, String> TYPES =
            Map.of("png", "png", "jpg", "jpeg", "jpeg", "jpeg", "gif", "gif", "webp", "webp");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private boolean found;

    private PicturesInside(Path folder) {
        this.folder = folder;
    }

    /** The text of a questionnaire that was found good; as it was when there are no such pictures. */
    static String of(String text, Path folder) {
        if (!text.contains("imageLink")) {
            return text;
        }
        try {
            PicturesInside pictures = new PicturesInside(folder);
            JsonNode questionnaire = JSON.readTree(text);
            pictures.enter(questionnaire);
            return pictures.found ? JSON.writeValueAsString(questionnaire) : text;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("It was read before", impossible);
        }
    }

    private void enter(JsonNode node) {
        node.forEach(this::enter);
        if (node instanceof ObjectNode object && object.has("imageLink")) {
            object.set("imageLink", picture(object.get("imageLink")));
        }
    }

    private JsonNode picture(JsonNode link) {
        if (link instanceof ObjectNode byLanguage) {
            byLanguage.properties().forEach(entry -> entry.setValue(picture(entry.getValue())));
            return byLanguage;
        }
        return link.isTextual() && !link.textValue().startsWith("data:") ? inside(link.textValue()) : link;
    }

    private JsonNode inside(String name) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            if (bytes.length > LARGEST) {
                throw new IOException("The picture " + name + " is larger than " + LARGEST + " bytes");
            }
            found = true;
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return TextNode.valueOf(
                    "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
