package io.dormouse.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;

/** What the build does about a program that can reach random numbers of Java's: it fails. */
class NoOtherRandomnessTest {

    static final class Rolls {
        public static void main(String[] args) {
            System.out.println(Math.random());
        }
    }

    static final class Draws {
        public static void main(String[] args) {
            System.out.println(new Random().nextInt());
        }
    }

    static final class Names {
        public static void main(String[] args) {
            System.out.println(UUID.randomUUID());
        }
    }

    static final class Counts {
        public static void main(String[] args) {
            System.out.println(Math.sqrt(args.length));
        }
    }

    @TempDir
    Path directory;

    @Test
    void aProgramThatRollsDiceIsNotBuilt() throws Exception {
        for (Class<?> program : List.of(Rolls.class, Draws.class, Names.class)) {
            List<Problem> problems = problems(program);
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.getText().startsWith("Random numbers that are not")),
                    program.getSimpleName() + ": " + problems);
        }
    }

    @Test
    void anotherOneIs() throws Exception {
        assertEquals(List.of(), problems(Counts.class));
    }

    private List<Problem> problems(Class<?> program) throws Exception {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setMainClass(program.getName());
        tool.setTargetDirectory(directory.toFile());
        tool.setTargetFileName("program.js");
        tool.setClassLoader(getClass().getClassLoader());
        tool.generate();
        return tool.getProblemProvider().getSevereProblems();
    }
}
