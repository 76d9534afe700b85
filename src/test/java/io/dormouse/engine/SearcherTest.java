package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.dormouse.generate.ModPow;
import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.protocol.SearchMessage;
import io.dormouse.protocol.SearchOrder;
import io.dormouse.protocol.SearchReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearcherTest {

    private final List<SearchReport> reports = new ArrayList<>();

    private Searcher searcher(ModPow browserPowers) {
        return new Searcher(browserPowers, () -> 0, reports::add);
    }

    @Test
    void oneThatComputesWronglySaysSoAtItsStartAndAnotherSaysNothing() {
        searcher(ModPow.JAVA).start();
        assertEquals(List.of(), reports);
        for (boolean always : new boolean[] {false, true}) {
            searcher(new FixedFermat(always)).start();
        }
        assertEquals(List.of(new SearchReport.Broken(), new SearchReport.Broken()), reports);
        byte[] message = SearchMessage.of(reports.get(0));
        assertEquals(new SearchReport.Broken(), SearchMessage.report(message));
    }

    @Test
    void theEngineGoesOnWithNoOneWhoComputesWrongly() {
        Machine machine = new Machine(11, 1, 0);
        machine.run(new Request.Generate("ED25519", 255, "lost"));
        machine.report(new SearchReport.Broken());
        machine.report(new SearchReport.Broken());

        machine.run(new Request.Generate("RSA", 2048, "never"));
        machine.run(new Request.Generate("RSA", 2048, "never"));

        List<Answer.Broken> broken = machine.answers(Answer.Broken.class);
        assertEquals(1, broken.size());
        assertEquals(1, machine.answers(Answer.KeyReady.class).size());
        assertEquals(true, broken.get(0).sentence().contains("Fermat's test in the browser's numbers comes out wrong"));
    }

    @Test
    void aPrimeThatWasToldIsOverwritten() {
        Searcher searcher = searcher(ModPow.JAVA);
        searcher.receive(new SearchOrder.Search(1, 1024, "PROBABLE", false, new byte[64]));
        while (!(last() instanceof SearchReport.Found)) {
            searcher.work();
        }
        assertArrayEquals(
                new byte[64], assertInstanceOf(SearchReport.Found.class, last()).prime());
    }

    private SearchReport last() {
        return reports.isEmpty() ? null : reports.get(reports.size() - 1);
    }
}
