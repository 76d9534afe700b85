package io.dormouse.build;

import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.jso.JSExport;
import org.teavm.jso.impl.JSOPlugin;
import org.teavm.model.AnnotationHolder;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.Before;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Lets the engine, written for WebAssembly, be compiled to JavaScript: what it imports it calls by {@link ImportedFunction},
 * what it exports is exported there, too.
 *
 * <p>It has to run before JSO's own transformation, which makes something of both.
 */
@Before(JSOPlugin.class)
public final class ImportsInJavaScript implements TeaVMPlugin, ClassHolderTransformer {

    @Override
    public void install(TeaVMHost host) {
        if ("javascript".equals(host.getProperties().getProperty("dormouse.imports"))) {
            host.add(this);
        }
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith("io.dormouse.engine.")) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getAnnotations().get(Import.class.getName()) != null) {
                implement(method, context);
            } else if (method.getAnnotations().get(Export.class.getName()) != null) {
                method.getAnnotations().add(new AnnotationHolder(JSExport.class.getName()));
            }
        }
    }

    private static void implement(MethodHolder method, ClassHolderTransformerContext context) {
        String name = method.getAnnotations()
                .get(Import.class.getName())
                .getValue("name")
                .getString();
        method.getAnnotations().remove(Import.class.getName());
        method.getModifiers().remove(ElementModifier.NATIVE);
        ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
        if (method.getResultType() == ValueType.DOUBLE) {
            body.invoke(ImportedFunction.class, "number", double.class, body.constant(name))
                    .returnValue();
            return;
        }
        ValueEmitter argument = method.parameterCount() == 0 ? body.constant(0) : body.var(1, ValueType.INTEGER);
        ValueEmitter result = body.invoke(ImportedFunction.class, "call", int.class, body.constant(name), argument);
        if (method.getResultType() == ValueType.VOID) {
            body.exit();
        } else {
            result.returnValue();
        }
    }
}
