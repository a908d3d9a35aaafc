package no.svarbrev.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import no.svarbrev.mail.MailSettings;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** {@code serve}: one option for each {@link Setting}; what is wrong with them is said all at once. */
public final class ServeCommand {
    private static final int WRONG_CONFIGURATION = 78;

    private ServeCommand() {}

    /** @param server serves with the settings, and gives an exit code other than 0 when it cannot start */
    public static CommandLine specification(ToIntFunction<Config> server) {
        Serving serving = new Serving(server);
        CommandSpec spec =
                CommandSpec.wrapWithoutInspection(serving).name("serve").mixinStandardHelpOptions(true);
        serving.spec = spec;
        spec.usageMessage()
                .width(UsageMessageSpec.DEFAULT_USAGE_WIDTH + 30)
                .description("Starts the server. Every setting is also an environment variable; the flag wins.")
                .footer(
                        "",
                        "Without settings everything runs here: a PostgreSQL in ./data, mails in the admin pages.",
                        "Put secrets in environment variables rather than flags: flags show in process lists.");
        Arrays.stream(Setting.values()).forEach(setting -> spec.addOption(option(setting)));
        return new CommandLine(spec);
    }

    private static OptionSpec option(Setting setting) {
        OptionSpec.Builder option = OptionSpec.builder(setting.flag())
                .type(String.class)
                .paramLabel(setting == Setting.DEMO ? "true|false" : "VALUE")
                .description(setting.description().replace("%", "%%")
                        + setting.fallback()
                                .map(value -> " Default: " + value + ".")
                                .orElse("")
                        + " (" + setting.env() + ")");
        if (setting == Setting.DEMO) {
            option.arity("0..1").fallbackValue("true");
        }
        return option.build();
    }

    /** What runs when the command line has been read. */
    private static final class Serving implements Callable<Integer> {
        private final ToIntFunction<Config> server;
        private CommandSpec spec;

        Serving(ToIntFunction<Config> server) {
            this.server = server;
        }

        @Override
        public Integer call() {
            try {
                Map<Setting, String> flags = flags(spec.commandLine().getParseResult());
                return server.applyAsInt(Config.read(flags, System.getenv(), MailSettings.checks()));
            } catch (Config.Faulty faulty) {
                System.err.println("These settings must be put right:");
                faulty.faults().forEach(fault -> System.err.println("  " + fault));
                return WRONG_CONFIGURATION;
            }
        }
    }

    private static Map<Setting, String> flags(ParseResult parsed) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = parsed.matchedOptionValue(setting.flag(), null);
            if (value != null) {
                flags.put(setting, value);
            }
        }
        return flags;
    }
}
