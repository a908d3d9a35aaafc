package no.svarbrev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log as users get it, by its own configuration. */
class LogLinesTest {
    private final LoggerContext context = new LoggerContext();
    private PatternLayoutEncoder encoder;

    @BeforeEach
    void configure() throws Exception {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLinesTest.class.getResource("/logback.xml"));
        ConsoleAppender<ILoggingEvent> console =
                (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("console");
        encoder = (PatternLayoutEncoder) console.getEncoder();
    }

    private List<String> lines(String message, Throwable failure) {
        LoggingEvent event = new LoggingEvent(
                "test",
                context.getLogger("no.svarbrev.Test"),
                ch.qos.logback.classic.Level.WARN,
                message,
                failure,
                null);
        return new String(encoder.encode(event), StandardCharsets.UTF_8).lines().toList();
    }

    /** Fault B12. */
    @Test
    void everyLineHasItsDate() {
        assertThat(lines("Noe skjedde", null))
                .singleElement()
                .asString()
                .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{12}(Z|[+-][0-9]{2}:[0-9]{2}) WARN  Test - Noe skjedde *");
    }

    /** Fault B12. */
    @Test
    void nobodyWritesLinesOfTheirOwnNeitherInMessagesNorInExceptions() {
        String forged = "a\r\n2026-01-01T00:00:00.000Z INFO  security - event=logged_in\u0085b\u2028c\u001b[31m";
        assertThat(lines(forged, new IllegalStateException(forged, new RuntimeException(forged))))
                .singleElement()
                .asString()
                .contains("IllegalStateException", "LogLinesTest")
                .doesNotContain("\u0085", "\u2028", "\u001b");
    }
}
