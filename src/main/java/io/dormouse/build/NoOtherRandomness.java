package io.dormouse.build;

import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyListener;
import org.teavm.model.MethodReference;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Fails the build when anything that is compiled can reach a random number that is not from {@code io.dormouse.entropy}.
 *
 * <p>TeaVM compiles what can be reached from the main class and nothing else, so its own list of that is the proof. The
 * methods of {@code SecureRandom} may be on it, since BouncyCastle names them: {@link RefusedSecureRandom} has emptied
 * them.
 */
public final class NoOtherRandomness extends AbstractDependencyListener implements TeaVMPlugin {

    @Override
    public void install(TeaVMHost host) {
        host.add((DependencyListener) this);
    }

    @Override
    public void completing(DependencyAgent agent) {
        for (MethodReference method : agent.getReachableMethods()) {
            if (isRandom(method)) {
                agent.getDiagnostics()
                        .error(null, "Random numbers that are not Dormouse's own can be reached: {{m0}}", method);
            }
        }
    }

    private static boolean isRandom(MethodReference method) {
        return switch (method.getClassName()) {
            case "java.util.Random", "java.util.concurrent.ThreadLocalRandom", "java.util.SplittableRandom" -> true;
            case "java.lang.Math", "java.lang.StrictMath" -> method.getName().equals("random");
            case "java.util.UUID" -> method.getName().equals("randomUUID");
            default -> false;
        };
    }
}
