package org.minsheng.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The units' spellings. */
@Command(name = "units", mixinStandardHelpOptions = true, subcommands = UnitsResolveVerb.class)
final class UnitsVerb implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
