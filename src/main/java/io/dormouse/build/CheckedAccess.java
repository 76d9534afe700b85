package io.dormouse.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.transformation.BoundCheckInsertion;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Has every array access of Dormouse's own code checked, as TeaVM's {@code strict} would have it everywhere.
 *
 * <p>Our readers take bytes from strangers: an index that is wrong must end in an exception, which the engine answers.
 * BouncyCastle only ever gets arrays whose lengths we looked at. There WebAssembly's own check is enough, which never reads
 * past an array either but ends the worker; checked twice, its inner loops are larger by a third, and slower. The same goes
 * for a null, which no input of a stranger makes.
 */
public final class CheckedAccess implements TeaVMPlugin, ClassHolderTransformer {
    private final BoundCheckInsertion bounds = new BoundCheckInsertion();

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith("io.dormouse.")) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                bounds.transformProgram(method.getProgram(), method.getReference());
            }
        }
    }
}
