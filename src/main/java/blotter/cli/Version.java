package blotter.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    /** Of the build; {@code dev} for classes that are not in a jar. */
    static String of() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"blotter " + of() + ", Java " + Runtime.version()};
    }
}
