package org.minsheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.minsheng.contract.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Looks at files without a database: what stands in them, which contract fits, and what each cell would become. A file
 * outside the folders of bureaus is read when its structure can be seen, with or without a contract.
 */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectVerb implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Mixin
    private VerbOptions options;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "inspect.file")
    private List<Path> paths;

    @Option(names = "--bureau", paramLabel = "NAME", descriptionKey = "inspect.bureau")
    private String bureau;

    @Option(names = "--cells", descriptionKey = "inspect.cells")
    private boolean cells;

    @Override
    public Integer call() throws IOException {
        Console console = options.console();
        List<Path> files = files(console);
        Jobs jobs = options.loadJobs();
        Inspector inspector = new Inspector(jobs, options.clock().instant());
        boolean refused = false;
        for (Path file : files) {
            for (Inspection inspection : inspector.inspect(file, bureau)) {
                refused |= inspection.refusal() != null;
                print(inspection, console);
            }
        }
        return refused ? REFUSED : 0;
    }

    private void print(Inspection inspection, Console console) {
        if (console.isJson()) {
            console.printJsonLine(InspectionJson.of(inspection, console.language()));
        } else {
            new InspectionPrinter(console).print(inspection, cells);
        }
    }

    /** The files named, and those in the folders named, each once. */
    private List<Path> files(Console console) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile).filter(InspectVerb::isWhole).sorted().forEach(files::add);
                }
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                throw new VerbException(console.text("load.no_file", path));
            }
        }
        return new ArrayList<>(files);
    }

    /** Neither hidden nor the lock of an editor. */
    private static boolean isWhole(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("~$");
    }
}
