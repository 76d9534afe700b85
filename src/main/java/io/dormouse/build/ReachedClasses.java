package io.dormouse.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Writes down the name of every class that TeaVM compiles into its output, one in a line and sorted, to the file that
 * TeaVM's property {@code dormouse.reached} names.
 *
 * <p>So the bill of materials tells what is in the page, and not what somebody believes to be in it.
 */
public final class ReachedClasses extends AbstractDependencyListener implements TeaVMPlugin {
    private final Set<String> names = new TreeSet<>();
    private Path file;

    @Override
    public void install(TeaVMHost host) {
        String property = host.getProperties().getProperty("dormouse.reached");
        if (property != null) {
            file = Path.of(property);
            host.add(this);
        }
    }

    @Override
    public void classReached(DependencyAgent agent, String name) {
        names.add(name);
    }

    @Override
    public void complete() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, String.join("\n", names) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
