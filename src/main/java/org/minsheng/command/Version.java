package org.minsheng.command;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest; a build that is run from its classes has none. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Minsheng.class.getPackage().getImplementationVersion();
        return new String[] {
            "minsheng " + (version == null ? "(unpackaged)" : version),
            "Java " + System.getProperty("java.version")
        };
    }
}
