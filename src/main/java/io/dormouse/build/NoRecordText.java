package io.dormouse.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Takes {@code toString} from Dormouse's records where they are compiled for the browser: nobody prints them there.
 *
 * <p>With it go the conversion of floating point numbers to decimals, and the last way for what is in a record to get
 * into a message by mistake.
 */
public final class NoRecordText implements TeaVMPlugin, ClassHolderTransformer {
    private static final MethodDescriptor TO_STRING = new MethodDescriptor("toString", String.class);

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().startsWith("io.dormouse.") && Record.class.getName().equals(cls.getParent())) {
            MethodHolder text = cls.getMethod(TO_STRING);
            if (text != null) {
                cls.removeMethod(text);
            }
        }
    }
}
