package io.dormouse.build;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.ProgramUtils;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Has the statics of BouncyCastle's Argon2 made by its constructor.
 *
 * <p>TeaVM asks whether a class with static fields is initialized each time that a static method of it is called, by a
 * call through a variable. The mixing function of Argon2 is such a method, and is called fourteen million times for one
 * passphrase.
 */
public final class FastArgon2 implements TeaVMPlugin, ClassHolderTransformer {
    private static final String ARGON2 = "org.bouncycastle.crypto.generators.Argon2BytesGenerator";

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().equals(ARGON2)) {
            initializeInConstructor(cls);
        }
    }

    /** Its only static is an array of four zeros for its instances, which their constructor can make as well. */
    private static void initializeInConstructor(ClassHolder cls) {
        MethodHolder initializer = cls.getMethod(new MethodDescriptor("<clinit>", ValueType.VOID));
        MethodHolder renamed = new MethodHolder("initializeStatics", ValueType.VOID);
        renamed.getModifiers().add(ElementModifier.STATIC);
        renamed.setProgram(ProgramUtils.copy(initializer.getProgram()));
        cls.removeMethod(initializer);
        cls.addMethod(renamed);
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(renamed.getReference());
        MethodHolder constructor = cls.getMethod(new MethodDescriptor("<init>", ValueType.VOID));
        constructor.getProgram().basicBlockAt(0).getFirstInstruction().insertPrevious(call);
    }
}
