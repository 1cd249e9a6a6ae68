package org.minsheng.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the options every verb shares with the streams and the clock of this call. */
record VerbFactory(PrintStream out, PrintStream err, Clock clock, Locale language) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == VerbOptions.class) {
            return type.cast(new VerbOptions(out, err, clock, language));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
