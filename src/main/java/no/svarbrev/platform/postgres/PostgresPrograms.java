package no.svarbrev.platform.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs of one PostgreSQL version, started as a user PostgreSQL accepts; making one proves that they run here. */
final class PostgresPrograms {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)[.\\d]*)");

    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final Matcher version;

    PostgresPrograms(PostgresBinaries binaries, Unprivileged unprivileged) {
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.version = versionByAsking();
    }

    /** For example 18.6. */
    String version() {
        return version.group(1);
    }

    /** For example 18: data of another one cannot be opened. */
    String majorVersion() {
        return version.group(2);
    }

    Unprivileged unprivileged() {
        return unprivileged;
    }

    FinishedProgram run(String program, List<String> arguments, String input) throws IOException {
        return FinishedProgram.run(unprivileged.prefix(), words(program, arguments), input);
    }

    ProcessBuilder builder(String program, List<String> arguments) {
        return FinishedProgram.builder(unprivileged.prefix(), words(program, arguments));
    }

    private List<String> words(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(binaries.program(program).toString()));
        words.addAll(arguments);
        return words;
    }

    private Matcher versionByAsking() {
        try {
            FinishedProgram asked = run("postgres", List.of("-V"), "");
            Matcher matcher = VERSION.matcher(asked.output());
            if (asked.succeeded() && matcher.find()) return matcher;
            throw notRunnable(asked.output().strip(), null);
        } catch (IOException e) {
            throw notRunnable(e.getMessage(), e);
        }
    }

    private StartFailed notRunnable(String why, Exception cause) {
        return new StartFailed(
                "The PostgreSQL binaries in " + binaries.folder() + " do not run on this machine (" + why
                        + "). They need a Linux with glibc and a file system mounted without noexec; else set"
                        + " SVARBREV_DATABASE_URL to use a PostgreSQL of your own.",
                cause);
    }
}
