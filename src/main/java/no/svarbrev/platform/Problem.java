package no.svarbrev.platform;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;

/**
 * What went wrong with a request, in words for the person who made it (RFC 9457). The code is stable and English, title
 * and detail are Norwegian. A user's mistake in a form is not a problem: there the page is shown again.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;
    private final String detail;
    private final String language;

    public Problem(int status, String code, String title, String detail) {
        this(status, code, title, detail, Texts.LANGUAGES.get(0));
    }

    private Problem(int status, String code, String title, String detail, String language) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.language = language;
    }

    /** For respondents: in their language, with the texts {@code key.title} and {@code key.text} of the catalogue. */
    public static Problem said(int status, String code, String language, String key) {
        Texts texts = Texts.in(language);
        return new Problem(status, code, texts.say(key + ".title"), texts.say(key + ".text"), language);
    }

    public static Problem badRequest(String code, String detail) {
        return new Problem(400, code, "Forespørselen kan ikke forstås", detail);
    }

    public static Problem notFound(String code, String detail) {
        return new Problem(404, code, "Finnes ikke", detail);
    }

    public static Problem conflict(String code, String detail) {
        return new Problem(409, code, "Går ikke sammen med det som er lagret", detail);
    }

    public static Problem invalid(String code, String detail) {
        return new Problem(422, code, "Noe må rettes", detail);
    }

    /** The value if there, else the problem: {@code .compose(Problem.ifEmpty(...))}. */
    public static <T> Function<Optional<T>, Future<T>> ifEmpty(Problem problem) {
        return found -> found.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(problem));
    }

    /** When the input was at fault (422), shows the form again instead; other failures pass on. */
    public static <T> Function<Throwable, Future<T>> ifInvalid(Function<Problem, Future<T>> again) {
        return failure -> failure instanceof Problem problem && problem.status() == 422
                ? again.apply(problem)
                : Future.failedFuture(failure);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Of title and detail. */
    public String language() {
        return language;
    }

    public String detail() {
        return detail;
    }
}
