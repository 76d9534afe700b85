package io.dormouse.engine;

import io.dormouse.protocol.Answer;
import java.util.List;

final class Inspection {
    private Inspection() {}

    static Answer.Inspected of(String pasted) {
        return new Answer.Inspected("", "not yet", "", List.of(), List.of(), List.of(), "", "", "", "");
    }
}
