package io.dormouse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dormouse.protocol.Answer;
import io.dormouse.protocol.Request;
import io.dormouse.protocol.SearchReport;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final List<Answer> heard = new ArrayList<>();
    private final Host place = new Alone(new SecureRandom()::nextBytes, heard::add);
    private final Machine machine = new Machine(12, 0, 0);

    @Test
    void theUnderstudyMakesAKeyWithoutTestingItselfOnceMore() {
        machine.engine.work();

        Engine understudy = machine.engine.understudy(place).orElseThrow();
        understudy.receive(new Request.Generate("ED25519", 255, "rehearsal"));

        assertEquals(3, heard.size(), heard::toString);
        assertInstanceOf(Answer.Started.class, heard.get(0));
        assertInstanceOf(Answer.Progress.class, heard.get(1));
        assertInstanceOf(Answer.KeyReady.class, heard.get(2));
    }

    @Test
    void anEngineThatStoppedHasNone() {
        machine.engine.heard(new SearchReport.Broken());

        assertEquals(Optional.empty(), machine.engine.understudy(place));
    }

    @Test
    void aRehearsalEndsAndThePageHearsNothingOfIt() {
        machine.engine.work();
        int said = machine.answers.size();
        Rehearsal rehearsal = Rehearsal.ofEngine(machine.engine, machine);

        int turns = 1;
        while (rehearsal.goOn()) {
            assertEquals(said, machine.answers.size());
            turns++;
        }

        assertEquals(said, machine.answers.size());
        assertTrue(turns > 3, "three searches, and a key before them");
    }
}
