package org.minsheng.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The regions' names. */
@Command(name = "regions", mixinStandardHelpOptions = true, subcommands = RegionsResolveVerb.class)
final class RegionsVerb implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
