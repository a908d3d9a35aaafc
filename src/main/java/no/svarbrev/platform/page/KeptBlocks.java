package no.svarbrev.platform.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * The block {@code {{#reuse view}}…{{/reuse}}}: what it became the last time is used again where the view is the same in every
 * part. For what many pages show alike, such as a question that nobody has answered yet. It may show nothing but its view, and
 * words in the page's language. What is seen again stays; what is seen once, such as somebody's answer, is soon let go.
 */
final class KeptBlocks implements Helper<Object> {
    /** Characters in all: some thousand questions. */
    private static final int MOST = 4_000_000;

    private final Function<Options, String> language;
    private final Cache<Key, CharSequence> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, CharSequence html) -> html.length())
            .executor(Runnable::run)
            .build();

    KeptBlocks(Function<Options, String> language) {
        this.language = language;
    }

    private record Key(Template block, String language, Object view) {}

    @Override
    public CharSequence apply(Object view, Options options) {
        return kept.get(new Key(options.fn, language.apply(options), view), key -> filledIn(options));
    }

    private static CharSequence filledIn(Options options) {
        try {
            return options.fn().toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
