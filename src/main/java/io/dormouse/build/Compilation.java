package io.dormouse.build;

import java.io.File;
import java.util.Locale;
import java.util.Properties;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.tooling.TeaVMToolLog;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles with TeaVM, the same source to the same bytes.
 *
 * <p>TeaVM walks over sets that the identity hash codes of their elements order, so what it writes depends on what else
 * the Java machine did before: in Maven's it comes out another way now and then. In a machine of its own, on the thread
 * that {@code main} runs on, it does not.
 */
public final class Compilation {
    private enum Job {
        /** The engine in WebAssembly. */
        ENGINE("io.dormouse.engine.EngineWorker", "engine.wasm", TeaVMTargetType.WEBASSEMBLY_GC),
        /** The engine in JavaScript, for browsers whose WebAssembly has no garbage collection. */
        COMPAT("io.dormouse.engine.EngineWorker", "engine.js", TeaVMTargetType.JAVASCRIPT),
        WIZARD("io.dormouse.wizard.Wizard", "wizard.js", TeaVMTargetType.JAVASCRIPT);

        private final String mainClass;
        private final String file;
        private final TeaVMTargetType target;

        Job(String mainClass, String file, TeaVMTargetType target) {
            this.mainClass = mainClass;
            this.file = file;
            this.target = target;
        }
    }

    private Compilation() {}

    /** @param args the folder to write to, {@code true} to make all names short, and which of {@code engine, wizard, compat} */
    public static void main(String[] args) throws TeaVMToolException {
        boolean good = true;
        for (int i = 2; i < args.length; i++) {
            good &= compile(Job.valueOf(args[i].toUpperCase(Locale.ROOT)), args[0], args[1].equals("true"));
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean compile(Job job, String folder, boolean minified) throws TeaVMToolException {
        TeaVMToolLog log = new ConsoleTeaVMToolLog(false);
        TeaVMTool tool = new TeaVMTool();
        tool.setClassLoader(Compilation.class.getClassLoader());
        tool.setMainClass(job.mainClass);
        tool.setTargetType(job.target);
        tool.setTargetDirectory(new File(folder));
        tool.setTargetFileName(job.file);
        tool.setObfuscated(minified);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        // CheckedAccess checks every index in our own code. BouncyCastle's are WebAssembly's to check, which JavaScript
        // does not.
        tool.setStrict(job == Job.COMPAT);
        tool.setJsModuleType(JSModuleType.NONE);
        tool.setMinDirectBuffersSize(0); // There are none.
        Properties properties = tool.getProperties();
        properties.setProperty("dormouse.reached", folder + "/" + job.name().toLowerCase(Locale.ROOT) + ".classes");
        if (job == Job.COMPAT) {
            properties.setProperty("dormouse.imports", "javascript");
        }
        tool.setLog(log);
        tool.generate();
        TeaVMProblemRenderer.describeProblems(tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), log);
        return tool.getProblemProvider().getSevereProblems().isEmpty();
    }
}
