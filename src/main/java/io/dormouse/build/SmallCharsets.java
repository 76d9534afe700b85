package io.dormouse.build;

import io.dormouse.build.substitute.PlainCharsets;
import java.nio.charset.Charset;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.Before;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Leads {@code String}'s two methods that know charsets to {@link PlainCharsets}.
 *
 * <p>It has to run before the class library's own transformation, which puts something of each target in the place of the
 * native methods that are called here.
 */
@Before(JCLPlugin.class)
public final class SmallCharsets implements TeaVMPlugin, ClassHolderTransformer {
    private static final MethodDescriptor ENCODE = new MethodDescriptor("getBytes", Charset.class, byte[].class);
    private static final MethodDescriptor DECODE =
            new MethodDescriptor("initWithBytes", byte[].class, int.class, int.class, Charset.class, void.class);

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().equals(String.class.getName())) {
            return;
        }
        ProgramEmitter encode = ProgramEmitter.create(cls.getMethod(ENCODE), context.getHierarchy());
        ValueEmitter characters = encode.var(0, cls).invokeSpecial("fastCharArray", char[].class);
        encode.invoke(PlainCharsets.class, "encode", byte[].class, characters, encode.var(1, Charset.class))
                .returnValue();

        ProgramEmitter decode = ProgramEmitter.create(cls.getMethod(DECODE), context.getHierarchy());
        decode.var(0, cls)
                .invokeSpecial(
                        "takeCharArray",
                        decode.invoke(
                                PlainCharsets.class,
                                "decode",
                                char[].class,
                                decode.var(1, ValueType.parse(byte[].class)),
                                decode.var(2, ValueType.INTEGER),
                                decode.var(3, ValueType.INTEGER),
                                decode.var(4, Charset.class)));
        decode.exit();
    }
}
