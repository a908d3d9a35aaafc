package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature, drawn or typed; the answer is a picture in either case, as in SurveyJS: PNG when it was drawn, SVG with the
 * name in it when it was typed. Data files have only that it is signed.
 */
public record Signature(Prompt prompt) implements Question {
    /** The field, below that of the question, where the name is typed. */
    public static final String NAME = "name";

    /** The field, below that of the question, that takes a signature away. */
    public static final String CLEAR = "clear";

    private static final String DRAWN = "data:image/png;base64,";
    private static final String TYPED = "data:image/svg+xml;base64,";

    /** Every PNG begins with these eight bytes. */
    private static final Pattern PNG = Pattern.compile(DRAWN + "iVBORw0KGg[o-r][A-Za-z0-9+/]*={0,2}");

    private static final String SVG_BEFORE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"150\" "
            + "viewBox=\"0 0 400 150\"><text x=\"200\" y=\"85\" font-family=\"cursive\" font-size=\"32\" "
            + "text-anchor=\"middle\">";
    private static final String SVG_AFTER = "</text></svg>";
    private static final Pattern NAMED = Pattern.compile(".*<text[^>]*>([^<]*)</text></svg>", Pattern.DOTALL);

    @Override
    public Kind kind() {
        return Kind.SIGNATUREPAD;
    }

    /** The same name gives the same picture. */
    public static String pictureOf(String name) {
        String escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        byte[] svg = (SVG_BEFORE + escaped + SVG_AFTER).getBytes(StandardCharsets.UTF_8);
        return TYPED + Base64.getEncoder().encodeToString(svg);
    }

    /** The name in a picture that was made of one. */
    public static Optional<String> nameIn(JsonNode answer) {
        String picture = answer.asText();
        if (!picture.startsWith(TYPED)) {
            return Optional.empty();
        }
        try {
            byte[] svg = Base64.getDecoder().decode(picture.substring(TYPED.length()));
            Matcher named = NAMED.matcher(new String(svg, StandardCharsets.UTF_8));
            return named.matches()
                    ? Optional.of(named.group(1)
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&"))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Whether it is a picture that pages may show; a default or what a program sent in may be anything. */
    public static boolean isDrawn(JsonNode answer) {
        return PNG.matcher(answer.asText()).matches();
    }
}
