package no.svarbrev.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the pages say to respondents, in one language: a catalogue {@code texts/….properties} each, the same keys in all of
 * them. Texts are MessageFormat patterns. A key that is not there is a fault of ours and stops the page.
 */
public final class Texts {
    /** In the order they are offered; the first is what is spoken to those who have chosen none. */
    public static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private static final Map<String, Texts> ALL =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Texts::new));

    private final Locale locale;
    private final Properties patterns = new Properties();
    /** Most texts: a page says dozens of them. */
    private final Map<String, String> withoutValues;

    private Texts(String language) {
        this.locale = Locale.forLanguageTag(language);
        try (var file = Texts.class.getResourceAsStream("/texts/" + language + ".properties")) {
            patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.withoutValues = patterns.stringPropertyNames().stream()
                .filter(key -> patterns.getProperty(key).indexOf('{') < 0)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), key -> new MessageFormat(patterns.getProperty(key), locale).format(null)));
    }

    /** The browser's first language when we speak it, else our first. */
    public static String language(HttpServerRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String first = accepted.length() < 2 ? "" : accepted.substring(0, 2).toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(first) ? first : LANGUAGES.get(0);
    }

    /** In this language; in the first where there is no catalogue for it. */
    public static Texts in(String language) {
        return ALL.getOrDefault(language, ALL.get(LANGUAGES.get(0)));
    }

    public String say(String key, Object... values) {
        String fixed = withoutValues.get(key);
        if (fixed != null) {
            return fixed;
        }
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text «" + key + "» in " + locale);
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    Set<String> keys() {
        return patterns.stringPropertyNames();
    }
}
