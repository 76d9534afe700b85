package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.entropy.CheckedSystemRandom;
import io.dormouse.entropy.Drbg;
import io.dormouse.entropy.EntropyPool;
import io.dormouse.entropy.NoRandomnessException;
import io.dormouse.entropy.SeedStreams;
import io.dormouse.generate.KeyGenerator;
import io.dormouse.generate.PrimeMethod;
import io.dormouse.key.Fingerprint;
import io.dormouse.key.KeySpec;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.protocol.SearchReport;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RsaByManyWorkersTest {

    private static final Request.Generate RSA_2048 = new Request.Generate("RSA", 2048, "golden");

    @Test
    void withOneWorkerAndAFixedSeedTheKeyIsTheGoldenOne() throws NoRandomnessException {
        Machine alone = new Machine(1, 0, 0);
        alone.run(RSA_2048);
        byte[] seed = new EntropyPool().seed(new CheckedSystemRandom(Machine.browser(1)));
        Drbg first = Drbg.fromSeed(SeedStreams.seed(seed, 0));
        KeySpec spec = new KeySpec(KeySpec.Algorithm.RSA, 2048);
        assertEquals(
                Fingerprint.sha256(KeyGenerator.generate(spec, first, at -> {}).publicKey()),
                key(alone).key().sha256());
        assertEquals(
                "SHA256:PWvpwy2D+Xv4xBKaMZaBkax/dZoaPRITi7a9TEvG7CU",
                key(alone).key().sha256());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void allWorkersSearchAndThePageHearsOfOneKey(int searchers) {
        Machine machine = new Machine(2, searchers, searchers);
        machine.run(RSA_2048);
        assertEquals("RSA 2048", key(machine).key().type());
        List<Double> bar = machine.answers(Answer.Progress.class).stream()
                .map(Answer.Progress::fraction)
                .toList();
        assertEquals(bar.stream().sorted().toList(), bar);
        List<SearchOrder> ends = machine.orders.subList(machine.orders.size() - searchers, machine.orders.size());
        assertTrue(ends.stream().allMatch(SearchOrder.Stop.class::isInstance), "all are called back");
        assertFalse(machine.engine.work());
    }

    @ParameterizedTest
    @EnumSource(PrimeMethod.class)
    void whateverPrimesAreWantedAllWorkersSearchForThem(PrimeMethod primes) {
        Machine machine = new Machine(9, 2, 2);
        machine.run(new Request.Generate("RSA", 2048, primes.name(), "chosen"));
        assertEquals("RSA 2048", key(machine).key().type());
        for (SearchOrder order : machine.orders.subList(0, 2)) {
            assertEquals(
                    primes.name(),
                    assertInstanceOf(SearchOrder.Search.class, order).primes());
        }
    }

    @Test
    void workersThatNeverAnswerCostSpeedAndNothingElse() {
        Machine machine = new Machine(3, 4, 1);
        machine.run(RSA_2048);
        assertEquals("RSA 2048", key(machine).key().type());
    }

    @Test
    void noTwoStreamsAreEqualNeitherInOneKeyNorInTwo() {
        Machine machine = new Machine(4, 15, 0);
        machine.run(RSA_2048);
        machine.run(RSA_2048);
        Set<String> seeds = new HashSet<>();
        int searches = 0;
        for (SearchOrder order : machine.orders) {
            if (order instanceof SearchOrder.Search search) {
                seeds.add(Hex.toHexString(search.seed()));
                searches++;
            }
        }
        assertEquals(30, searches);
        assertEquals(30, seeds.size());
        List<Answer.KeyReady> keys = machine.answers(Answer.KeyReady.class);
        assertFalse(keys.get(0).key().sha256().equals(keys.get(1).key().sha256()));
    }

    @Test
    void reportsOfAnEarlierSearchAreNotHeard() {
        Machine machine = new Machine(5, 1, 0);
        machine.run(RSA_2048);
        machine.report(new SearchReport.Found(1, new byte[] {9}));
        machine.report(new SearchReport.Tested(1, 1.5));
        machine.run(RSA_2048);
        assertEquals(2, machine.answers(Answer.KeyReady.class).size());
        assertEquals(List.of(), machine.answers(Answer.Failed.class));
    }

    @Test
    void primesThatAreNoneMakeNoKeyButASentence() {
        Machine machine = new Machine(6, 1, 0);
        BigInteger composite = BigInteger.ONE.shiftLeft(1023).setBit(1022).add(BigInteger.valueOf(9));
        machine.report(new SearchReport.Found(1, unsigned(composite)));
        machine.report(new SearchReport.Found(1, unsigned(composite.setBit(1000))));
        machine.run(RSA_2048);
        assertEquals(List.of(), machine.answers(Answer.KeyReady.class));
        assertEquals(1, machine.answers(Answer.Failed.class).size());
    }

    @Test
    void aPrimeFromElsewhereIsUsedOnce() {
        Machine machine = new Machine(7, 1, 0);
        byte[] prime = unsigned(BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.valueOf(105)));
        machine.report(new SearchReport.Found(1, prime));
        machine.report(new SearchReport.Found(1, prime));
        machine.run(RSA_2048);
        assertEquals("RSA 2048", key(machine).key().type());
    }

    @Test
    void aSecondRequestTakesThePlaceOfTheFirst() {
        Machine machine = new Machine(8, 2, 2);
        machine.engine.receive(new Request.Generate("RSA", 4096, "never"));
        machine.engine.work();
        machine.run(RSA_2048);
        assertEquals("golden", key(machine).key().comment());
        machine.run(new Request.Generate("ED25519", 255, "other"));
        assertEquals(2, machine.answers(Answer.KeyReady.class).size());
    }

    private static byte[] unsigned(BigInteger number) {
        return org.bouncycastle.util.BigIntegers.asUnsignedByteArray(number);
    }

    private static Answer.KeyReady key(Machine machine) {
        List<Answer.KeyReady> keys = machine.answers(Answer.KeyReady.class);
        assertEquals(1, keys.size(), machine.answers::toString);
        return keys.get(0);
    }
}
