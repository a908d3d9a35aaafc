package no.svarbrev.platform.page;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.svarbrev.platform.RecordComponents;

/** One compiled template; shows a view record as a whole page. */
public final class PageTemplate {
    private final Template template;

    PageTemplate(Template template) {
        this.template = template;
    }

    /** The filled-in template, for pages and mails alike. */
    public String text(Object view) {
        try {
            return template.apply(Context.newBuilder(view)
                    .resolver(RecordComponents.RESOLVER, MapValueResolver.INSTANCE)
                    .build());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Answers with the page: {@code return list.show(ctx, 200, view)} in a handler given to {@code respond}. */
    public Future<Buffer> show(RoutingContext ctx, int status, Object view) {
        ctx.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        return Future.succeededFuture(Gzip.of(ctx, KeptForm.filledIn(ctx, text(view))));
    }
}
