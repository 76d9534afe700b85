package io.dormouse.build;

import java.util.ArrayList;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Takes the random numbers out of {@code java.security.SecureRandom}: in the compiled engine each of its methods throws.
 *
 * <p>TeaVM's own falls back to an ordinary generator where the browser's is missing, and its {@code setSeed} does
 * nothing. Everything random in Dormouse comes from {@code io.dormouse.entropy.Drbg}; BouncyCastle's classes name
 * {@code SecureRandom} in places that we do not call, and if one ever is called, this stops it.
 */
public final class RefusedSecureRandom implements TeaVMPlugin, ClassHolderTransformer {
    private static final String REFUSAL = "Random numbers are drawn from Dormouse's own generator only.";

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals("java.security.SecureRandom")) {
            return;
        }
        cls.setParent(Object.class.getName());
        for (MethodHolder method : new ArrayList<>(cls.getMethods())) {
            if (method.getName().equals("<clinit>")) {
                cls.removeMethod(method);
            } else if (!method.getModifiers().contains(ElementModifier.ABSTRACT)) {
                refuse(method, context.getHierarchy());
            }
        }
    }

    private static void refuse(MethodHolder method, ClassHierarchy hierarchy) {
        ProgramEmitter body = ProgramEmitter.create(method, hierarchy);
        body.construct(IllegalStateException.class, body.constant(REFUSAL)).raise();
    }
}
