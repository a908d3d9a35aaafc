package no.svarbrev.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.vertx.core.Vertx;
import java.util.function.IntConsumer;
import org.slf4j.Marker;

/**
 * Ends the process when its memory is at an end: what is left of it then answers nobody and does not even stop when told to.
 * Whoever runs it starts it again, and no acknowledged answer is lost. The same as {@code -XX:+ExitOnOutOfMemoryError}, which a
 * jar cannot say for itself. Libraries catch such errors and write them in the log, so this looks at what is written there too.
 */
public final class OutOfMemory extends TurboFilter {
    /** As that option has it. */
    static final int EXIT_CODE = 3;

    /** How deep an error may be wrapped. */
    private static final int DEEP = 10;

    private final IntConsumer end;

    /** For the log's configuration. */
    public OutOfMemory() {
        this(Runtime.getRuntime()::halt);
    }

    OutOfMemory(IntConsumer end) {
        this.end = end;
    }

    /** From now on also where nothing is written. */
    public static void endsTheProcess(Vertx vertx) {
        OutOfMemory memory = new OutOfMemory();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            memory.see(failure);
            if (before == null) {
                failure.printStackTrace();
            } else {
                before.uncaughtException(thread, failure);
            }
        });
        vertx.exceptionHandler(failure -> {
            memory.see(failure);
            org.slf4j.LoggerFactory.getLogger(OutOfMemory.class).error("Unhandled", failure);
        });
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] params, Throwable failure) {
        see(failure);
        return FilterReply.NEUTRAL;
    }

    void see(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEP; depth++) {
            if (cause instanceof OutOfMemoryError) {
                // Without the log: that would want memory.
                try {
                    System.err.println("Out of memory: the process ends.");
                } finally {
                    end.accept(EXIT_CODE);
                }
            }
            cause = cause.getCause();
        }
    }
}
