package no.svarbrev;

import no.svarbrev.command.CheckCommand;
import no.svarbrev.command.DiffCommand;
import no.svarbrev.command.EvaluateCommand;
import no.svarbrev.command.ExportXlsFormCommand;
import no.svarbrev.command.ImportXlsFormCommand;
import no.svarbrev.command.ServeCommand;
import no.svarbrev.command.SvarbrevCommand;
import picocli.CommandLine;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new SvarbrevCommand());
        command.addSubcommand(ServeCommand.specification(RunningServer::run));
        command.addSubcommand(new CheckCommand());
        command.addSubcommand(new EvaluateCommand());
        command.addSubcommand(new DiffCommand());
        command.addSubcommand(new ImportXlsFormCommand());
        command.addSubcommand(new ExportXlsFormCommand());
        int code = command.execute(arguments);
        // A server goes on after its start; everything else ends here, with its code.
        if (code != 0) {
            System.exit(code);
        }
    }
}
