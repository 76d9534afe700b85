package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.dormouse.browser.numbers.BigNumbers;
import io.dormouse.browser.numbers.BigNumbersInBrowser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Big numbers come out the same on the JVM, in WebAssembly, in TeaVM's JavaScript and by the browser's own BigInt. */
class BigNumbersIT {

    private static final String RUNTIME = "/org/teavm/backend/wasm/wasm-gc-runtime.min.js";

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @TempDir
    Path directory;

    @Test
    void webAssemblyAgreesWithTheJvm() throws Exception {
        byte[] module = compiled(TeaVMTargetType.WEBASSEMBLY_GC, "numbers.wasm");
        Page page = chromium.page();
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setContent(new String(
                        TeaVMTool.class.getResourceAsStream(RUNTIME).readAllBytes(), StandardCharsets.UTF_8)));

        assertSame(page.evaluate(
                """
                async base64 => {
                  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
                  const teavm = await TeaVM.wasmGC.load(bytes);
                  teavm.exports.main([]);
                  return lines;
                }""",
                Base64.getEncoder().encodeToString(module)));
    }

    @Test
    void javaScriptAgreesWithTheJvm() throws Exception {
        byte[] script = compiled(TeaVMTargetType.JAVASCRIPT, "numbers.js");
        Page page = chromium.page();
        page.addScriptTag(
                new Page.AddScriptTagOptions().setContent(new String(script, StandardCharsets.UTF_8) + ";main([]);"));

        assertSame(page.evaluate("lines"));
    }

    private byte[] compiled(TeaVMTargetType target, String name) throws Exception {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(target);
        tool.setMainClass(BigNumbersInBrowser.class.getName());
        tool.setTargetDirectory(directory.toFile());
        tool.setTargetFileName(name);
        tool.setClassLoader(BigNumbersIT.class.getClassLoader());
        tool.setStrict(true);
        tool.setObfuscated(true);
        tool.setJsModuleType(JSModuleType.NONE);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.generate();
        assertTrue(
                tool.getProblemProvider().getSevereProblems().isEmpty(),
                () -> "" + tool.getProblemProvider().getSevereProblems());
        return Files.readAllBytes(directory.resolve(name));
    }

    @Test
    void bigIntAgreesWithTheJvm() {
        assertSame(
                chromium.page()
                        .evaluate(
                                """
                () => {
                  let state = 1n, lines = '';
                  const line = number => { lines += number.toString(16) + '\\n'; };
                  const next = bits => {
                    let number = 0n;
                    for (let i = 0; i < (bits + 7 >> 3); i++) {
                      state = state * 1664525n + 1013904223n & 0xFFFFFFFFn;
                      number = number << 8n | state >> 16n & 0xFFn;
                    }
                    return number >> BigInt((8 - bits % 8) % 8) | 2n;
                  };
                  const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a; };
                  const power = (base, exponent, modulus) => {
                    let result = 1n % modulus;
                    for (const bit of exponent.toString(2)) {
                      result = result * result % modulus;
                      if (bit === '1') result = result * base % modulus;
                    }
                    return result;
                  };
                  const root = square => {
                    let guess = 1n << BigInt(square.toString(2).length + 1 >> 1);
                    for (;;) {
                      const better = guess + square / guess >> 1n;
                      if (better >= guess) return guess;
                      guess = better;
                    }
                  };
                  const inverse = (number, bits) => {
                    let result = 1n;
                    for (let i = 0; i < 13; i++) result = BigInt.asUintN(bits, result * (2n - number * result));
                    return result;
                  };
                  for (const bits of [31, 32, 33, 63, 64, 65, 127, 256, 384, 521, 1023, 1024, 1536, 2047, 2048, 3072]) {
                    for (let round = 0; round < 3; round++) {
                      const a = next(bits), b = next((bits >> 1) + 1), odd = next(bits) | 1n | 1n << BigInt(bits - 1);
                      const binary = a.toString(2);
                      line(a + b); line(a - odd); line(a * odd); line(a * a); line(a / b); line(a % b); line(gcd(a, b));
                      line((a << 37n) >> 70n); line(a ^ odd); line(BigInt(binary.replaceAll('0', '').length));
                      line(BigInt(binary.length)); line(root(a)); line(power(a, b, odd)); line(inverse(odd, bits)); line(a);
                    }
                  }
                  return lines;
                }"""));
    }

    private static void assertSame(Object lines) {
        String[] expected = BigNumbers.lines().split("\n");
        String[] found = ((String) lines).split("\n");
        assertEquals(720, expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], "line " + i);
        }
        assertEquals(expected.length, found.length);
    }
}
