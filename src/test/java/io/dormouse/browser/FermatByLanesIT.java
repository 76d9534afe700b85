package io.dormouse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.dormouse.webdriver.BrowserKind;
import io.dormouse.webdriver.Frame;
import io.dormouse.webdriver.RunningBrowser;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What fermat.wat computes by vector instructions is what Java computes, for numbers of every length, in any order. */
@ParameterizedClass
@EnumSource(BrowserKind.class)
class FermatByLanesIT {
    private static final int[] BITS = {9, 64, 107, 108, 512, 1023, 1024, 1536, 2047, 2048, 2049, 3072, 4096, 8192};
    private static final List<BigInteger> NUMBERS = oddNumbers();
    private static final List<BigInteger> BY_JAVA = NUMBERS.stream()
            .map(number -> BigInteger.TWO.modPow(number.subtract(BigInteger.ONE), number))
            .toList();

    @TempDir
    static Path directory;

    private static RunningBrowser browser;

    @Parameter
    BrowserKind kind;

    @BeforeParameterizedClassInvocation
    static void start(BrowserKind kind) {
        browser = kind.start(directory);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        browser.close();
    }

    /** Random ones, and those whose limbs are as large, or as often zero, as can be. */
    private static List<BigInteger> oddNumbers() {
        Random random = new Random(27);
        List<BigInteger> numbers = new ArrayList<>();
        for (int bits : BITS) {
            for (int i = 0; i < 4; i++) {
                numbers.add(new BigInteger(bits, random).setBit(0).setBit(bits - 1));
            }
            numbers.add(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
            numbers.add(BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE));
        }
        Collections.shuffle(numbers, random);
        return numbers;
    }

    @Test
    void thePowerOfTwoIsJavas() {
        JsonNode answers = inWorker(
                """
                const {one, power} = raisedByLanes(number);
                return [one.toString(16), power.toString(16)];""",
                NUMBERS);
        for (int i = 0; i < NUMBERS.size(); i++) {
            BigInteger number = NUMBERS.get(i);
            BigInteger one = new BigInteger(answers.get(i).get(0).asText(), 16);
            BigInteger power = new BigInteger(answers.get(i).get(1).asText(), 16);
            assertEquals(BY_JAVA.get(i).multiply(one).mod(number), power.mod(number), number::toString);
            assertTrue(power.compareTo(number.shiftLeft(1)) < 0, number::toString);
        }
    }

    @Test
    void primesPassAndSoDoComposites() {
        BigInteger prime = BigInteger.probablePrime(2048, new Random(28));
        List<BigInteger> numbers = new ArrayList<>(List.of(
                prime,
                prime.add(BigInteger.TWO),
                // The smallest composite that passes, 11 * 31, and the smallest Carmichael number, 3 * 11 * 17.
                BigInteger.valueOf(341),
                BigInteger.valueOf(561),
                // A prime of Mersenne, and a composite one of Fermat.
                BigInteger.ONE.shiftLeft(4423).subtract(BigInteger.ONE),
                BigInteger.ONE.shiftLeft(8192).add(BigInteger.ONE)));
        List<Boolean> expected = List.of(true, false, true, true, true, true);
        JsonNode answers = inWorker("return [fermatByLanes(number), fermat(number)];", numbers);
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(expected.get(i), answers.get(i).get(0).asBoolean(), "by lanes, number " + i);
            assertEquals(expected.get(i), answers.get(i).get(1).asBoolean(), "by BigInt, number " + i);
        }
    }

    @Test
    void nothingOfANumberStaysInMemory() {
        JsonNode answers = inWorker(
                "fermatByLanes(number); return new Uint8Array(lanes.memory.buffer).filter(byte => byte !== 0).length;",
                List.of(BigInteger.ONE.shiftLeft(8192).subtract(BigInteger.ONE)));
        assertEquals(0, answers.get(0).asInt());
    }

    /** What the body of a function in the worker's own script returns for each number. */
    private static JsonNode inWorker(String body, List<BigInteger> numbers) {
        Frame page = browser.open(Site.fileAddress());
        return page.evaluate(
                """
                (body, numbers) => new Promise((resolve, reject) => {
                  const script = document.getElementById('engine-worker').textContent
                      + ';onmessage = ({data}) => postMessage(data.map(hex => computed(BigInt("0x" + hex))));'
                      + 'function computed(number) {' + body + '}';
                  const worker = new Worker(URL.createObjectURL(new Blob([script], {type: 'text/javascript'})));
                  worker.onmessage = ({data}) => { worker.terminate(); resolve(data); };
                  worker.onerror = ({message}) => reject(new Error(message));
                  worker.postMessage(numbers);
                })""",
                body,
                numbers.stream().map(number -> number.toString(16)).toList());
    }
}
