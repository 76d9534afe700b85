package io.dormouse.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contestants who take turns: each makes one, then each makes the next. */
final class Race {

    /** One go of a contestant: milliseconds, or not a number where it cannot do that. */
    interface Go {
        double milliseconds() throws Exception;
    }

    private final Map<String, Go> contestants = new LinkedHashMap<>();
    private final Map<String, Integer> fewer = new LinkedHashMap<>();

    Race with(String name, Go go) {
        contestants.put(name, go);
        return this;
    }

    /** For one that is so slow that it goes only every so many turns, and not to warm up. */
    Race withSlow(String name, int every, Go go) {
        fewer.put(name, every);
        return with(name, go);
    }

    /** After one turn for warming up, which does not count. */
    Map<String, Statistics> run(int turns) throws Exception {
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> measured.put(name, new ArrayList<>()));
        for (int turn = -1; turn < turns; turn++) {
            for (Map.Entry<String, Go> each : contestants.entrySet()) {
                Integer every = fewer.get(each.getKey());
                if (every == null || turn >= 0 && turn % every == 0) {
                    double milliseconds = each.getValue().milliseconds();
                    if (turn >= 0 && !Double.isNaN(milliseconds)) {
                        measured.get(each.getKey()).add(milliseconds);
                    }
                }
            }
        }
        Map<String, Statistics> results = new LinkedHashMap<>();
        measured.forEach((name, all) -> results.put(name, Statistics.of(all)));
        return results;
    }
}
