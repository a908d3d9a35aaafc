package no.svarbrev.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import no.svarbrev.platform.Config;
import no.svarbrev.platform.Setting;
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
        CommandSpec spec = CommandSpec.create().name("serve").mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("Starts the server. Every setting is also an environment variable; the flag wins.")
                .footer(
                        "",
                        "Without settings everything runs here: a PostgreSQL in ./data, mails in the admin pages.",
                        "Put secrets in environment variables rather than flags: flags show in process lists.");
        Arrays.stream(Setting.values()).forEach(setting -> spec.addOption(option(setting)));
        spec.usageMessage().width(UsageMessageSpec.DEFAULT_USAGE_WIDTH + 30);
        CommandLine command = new CommandLine(spec);
        command.setExecutionStrategy(parsed -> serve(parsed, server));
        return command;
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

    private static int serve(ParseResult whole, ToIntFunction<Config> server) {
        ParseResult parsed = whole;
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        Integer help = CommandLine.executeHelpRequest(whole);
        if (help != null) {
            return help;
        }
        try {
            return server.applyAsInt(Config.read(flags(parsed), System.getenv()));
        } catch (Config.Faulty faulty) {
            System.err.println("These settings must be put right:");
            faulty.faults().forEach(fault -> System.err.println("  " + fault));
            return WRONG_CONFIGURATION;
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
