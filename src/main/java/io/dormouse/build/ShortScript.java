package io.dormouse.build;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * JavaScript shortened by Closure Compiler: what is used once stands where it is used, what does nothing is gone.
 *
 * <p>Its simple level only, which does not touch the names of properties: TeaVM's own code finds methods by them.
 */
final class ShortScript {
    private ShortScript() {}

    static String of(String script) {
        return of(script, LanguageMode.ECMASCRIPT_NEXT);
    }

    /**
     * What TeaVM wrote, in the words of 2009. V8 reads over a function until it is called; but an arrow function that stands
     * in another function it reads in full, and TeaVM's are all of that kind.
     */
    static String ofTeaVm(String script) {
        return of(script, LanguageMode.ECMASCRIPT5);
    }

    private static String of(String script, LanguageMode written) {
        CompilerOptions options = new CompilerOptions();
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        // Nothing else runs in the page, so what is global may be shortened too.
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
        WarningLevel.QUIET.setOptionsForWarningLevel(options);
        options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(written);
        options.setRewritePolyfills(false);
        options.setOutputCharset(StandardCharsets.UTF_8);
        Compiler compiler = new Compiler();
        Result result = compiler.compile(List.of(), List.of(SourceFile.fromCode("script.js", script)), options);
        if (!result.success) {
            throw new IllegalStateException("Closure Compiler cannot read the script: " + result.errors);
        }
        return compiler.toSource();
    }
}
