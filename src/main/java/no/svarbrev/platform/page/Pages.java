package no.svarbrev.platform.page;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.platform.Texts;

/**
 * Handlebars templates under one root, {@code templates/}. A room compiles what it shows when it is built, so that a
 * fault in a template stops the start and not a visitor. Views are records; every value is escaped.
 */
public final class Pages {
    /** Beside letters and digits; nothing that is a sign of HTML. */
    private static final String PLAIN = " -_.,:;?!()/%«»–\n";

    private final Handlebars handlebars;

    public Pages() {
        this(new StaticFiles());
    }

    /** @param files what the pages link to with {@code {{asset "name"}}} */
    public Pages(StaticFiles files) {
        this.handlebars = new Handlebars(new ClassPathTemplateLoader("/templates", ".hbs"))
                .with(new ConcurrentMapTemplateCache())
                .with((EscapingStrategy) Pages::escaped)
                .prettyPrint(true)
                // Panels stand in panels.
                .infiniteLoops(true)
                .registerHelperMissing((Object nothing, Options options) -> {
                    throw new IllegalStateException("The view has no «" + options.helperName + "»");
                })
                .registerHelper(
                        "equal",
                        (Object left, Options options) ->
                                String.valueOf(left).equals(String.valueOf(options.<Object>param(0))))
                .registerHelper(
                        "say",
                        (String key, Options options) ->
                                Texts.in(language(options)).say(key, options.params))
                .registerHelper("asset", (String name, Options options) -> files.address(name))
                .registerHelper("reuse", new KeptBlocks(Pages::language));
    }

    /** Most texts of a page are plain, and to see that takes a tenth of the time that the library's looking for signs does. */
    private static CharSequence escaped(CharSequence text) {
        return text instanceof String plain && plain.chars().allMatch(Pages::isPlain)
                ? plain
                : EscapingStrategy.HTML_ENTITY.escape(text);
    }

    private static boolean isPlain(int sign) {
        return Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0;
    }

    /** Of the head that the page begins with, else of the view itself. */
    private static String language(Options options) {
        return options.get("head") instanceof Head head ? head.language() : options.get("language");
    }

    /** Names that a template gives to these, and not to its view. */
    public Set<String> helpers() {
        return handlebars.helpers().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The template {@code room/name} with all that it includes. */
    public PageTemplate template(String name) {
        try {
            return new PageTemplate(handlebars.compile(name));
        } catch (IOException missing) {
            throw new UncheckedIOException("Template " + name + " cannot be read", missing);
        }
    }
}
