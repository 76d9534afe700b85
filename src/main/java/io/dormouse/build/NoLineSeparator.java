package io.dormouse.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.ValueType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Spares BouncyCastle's string helpers the question for the system's line separator, which nothing in Dormouse wants.
 *
 * <p>They ask {@code String.format("%n")} when there is no system property, and so take all formats of numbers and dates
 * into the engine.
 */
public final class NoLineSeparator implements TeaVMPlugin, ClassHolderTransformer {
    private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", ValueType.VOID);

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().equals("org.bouncycastle.util.Strings")) {
            cls.removeMethod(cls.getMethod(INITIALIZER));
        }
    }
}
