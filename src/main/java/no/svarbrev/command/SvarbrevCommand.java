package no.svarbrev.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: explains what there is. */
@Command(
        name = "svarbrev",
        mixinStandardHelpOptions = true,
        versionProvider = SvarbrevCommand.Version.class,
        subcommands = HelpCommand.class,
        description = "Survey and data-collection server: personal links by e-mail, response rates, data files.",
        footer = {
            "",
            "Begin with:  svarbrev serve --demo",
            "Exit codes: 0 done, 1 failed, 2 the command line is wrong, 78 settings are wrong."
        })
public final class SvarbrevCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** From the manifest of the jar. */
    static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SvarbrevCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Svarbrev " + (version == null ? "(built from source)" : version)};
        }
    }
}
