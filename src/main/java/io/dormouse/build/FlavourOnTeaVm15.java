package io.dormouse.build;

import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.impl.JSOPlugin;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.Before;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Lets Flavour 0.2.1, built for TeaVM 0.6, link on TeaVM 0.15.
 *
 * <p>{@code JSArray<T extends JSObject>} has since become {@code JSArray<T>}, so its methods erase to {@code Object}
 * where Flavour's class files still say {@code JSObject}. Nothing else is missing. It has to run before JSO's own
 * transformation, which would already fail to find the old methods. One mistake of Flavour's own is mended on the way:
 * see {@link org.teavm.flavour.templates.Unlink}.
 */
@Before(JSOPlugin.class)
public final class FlavourOnTeaVm15 implements TeaVMPlugin, ClassHolderTransformer {
    private static final String FLAVOUR = "org.teavm.flavour.";
    private static final String SPACE = FLAVOUR + "templates.Space";
    private static final ValueType OLD_ERASURE = ValueType.object(JSObject.class.getName());
    private static final ValueType NEW_ERASURE = ValueType.object(Object.class.getName());

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith(FLAVOUR)) {
            return;
        }
        if (cls.getName().equals(SPACE)) {
            mendDelete(cls, context);
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() == null) {
                continue;
            }
            for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                block.forEach(instruction -> {
                    if (instruction instanceof InvokeInstruction invoke && isArray(invoke.getMethod())) {
                        invoke.setMethod(withNewErasure(invoke.getMethod()));
                    }
                });
            }
        }
    }

    private static void mendDelete(ClassHolder space, ClassHolderTransformerContext context) {
        MethodHolder delete = space.getMethod(new MethodDescriptor("delete", void.class));
        ProgramEmitter body = ProgramEmitter.create(delete, context.getHierarchy());
        body.invoke("org.teavm.flavour.templates.Unlink", "from", body.var(0, ValueType.object(SPACE)));
        body.exit();
    }

    private static boolean isArray(MethodReference method) {
        String owner = method.getClassName();
        return owner.equals(JSArray.class.getName()) || owner.equals(JSArrayReader.class.getName());
    }

    private static MethodReference withNewErasure(MethodReference method) {
        ValueType[] signature = method.getSignature();
        for (int i = 0; i < signature.length; i++) {
            if (signature[i].equals(OLD_ERASURE)) {
                signature[i] = NEW_ERASURE;
            }
        }
        return new MethodReference(method.getClassName(), method.getName(), signature);
    }
}
